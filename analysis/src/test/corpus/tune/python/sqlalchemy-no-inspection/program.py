from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
with Session(engine) as session:
    print(session.query("orders").all())
