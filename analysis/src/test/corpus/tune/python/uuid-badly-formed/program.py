import uuid

print(uuid.UUID("1234-abcd").hex)
