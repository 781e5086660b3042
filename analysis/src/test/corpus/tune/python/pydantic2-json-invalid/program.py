from pydantic import BaseModel

class Plan(BaseModel):
    steps: list[str]

reply = "Sure! Here is the plan: {\"steps\": [\"a\"]}"
plan = Plan.model_validate_json(reply)
print(plan.steps)
