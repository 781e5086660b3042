from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    database_url: str
    api_token: str
    retries: int = 3

print(Settings())
