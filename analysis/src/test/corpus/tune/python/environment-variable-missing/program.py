import os

DATABASE_URL = os.environ["DATABASE_URL"]
print("connecting to", DATABASE_URL)
