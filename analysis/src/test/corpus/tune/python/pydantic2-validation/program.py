from pydantic import BaseModel, Field

class Scene(BaseModel):
    title: str
    seconds: float = Field(gt=0)
    tags: list[str] = []

payload = {"title": None, "seconds": -1, "tags": "intro"}
print(Scene.model_validate(payload))
