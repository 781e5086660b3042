from pydantic import BaseModel

class Cursor:
    pass

class Order(BaseModel):
    cursor: Cursor
