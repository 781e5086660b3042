from pydantic import BaseModel, ConfigDict

class Order(BaseModel):
    model_config = ConfigDict(frozen=True)
    price: float

order = Order(price=3)
order.price = 4
