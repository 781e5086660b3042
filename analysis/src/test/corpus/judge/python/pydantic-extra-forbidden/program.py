from pydantic import BaseModel, ConfigDict

class Order(BaseModel):
    model_config = ConfigDict(extra="forbid")
    price: float

Order(price=3, currency="EUR")
