from sqlalchemy import create_engine
create_engine("oracle+oracledb://u:p@db/x").connect()
