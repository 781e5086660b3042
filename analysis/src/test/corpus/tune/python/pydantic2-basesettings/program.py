from pydantic import BaseSettings

class Settings(BaseSettings):
    api_url: str = "localhost"

print(Settings().api_url)
