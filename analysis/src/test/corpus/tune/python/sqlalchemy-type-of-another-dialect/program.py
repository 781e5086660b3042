from sqlalchemy import Column, Integer, MetaData, Table, create_engine
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData()
Table("projects", metadata, Column("id", Integer, primary_key=True), Column("plan", JSONB))
metadata.create_all(create_engine("sqlite://"))
