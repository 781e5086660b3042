users = [{"name": "ann"}]
print(f"first: {users[0]["name"]}")
