from pydantic import BaseModel
class Trip(BaseModel):
    days: int
    city: str
print(Trip(days="many"))
