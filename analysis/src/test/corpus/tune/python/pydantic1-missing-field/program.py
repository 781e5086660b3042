from pydantic import BaseModel

class User(BaseModel):
    id: int
    email: str
    age: int

print(User.parse_obj({"id": "7", "age": "old"}))
