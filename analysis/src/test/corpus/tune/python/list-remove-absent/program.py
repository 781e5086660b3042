allowed = ["read", "write"]
for role in ["write", "admin"]:
    allowed.remove(role)
print(allowed)
