from pydantic import BaseModel, Field

class Account(BaseModel):
    code: str = Field(regex=r"^[A-Z]{3}$")

print(Account(code="abc"))
