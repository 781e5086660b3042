def find_user(users, name):
    for user in users:
        if user["name"] == name:
            return user

users = [{"name": "ann", "mail": "ann@example.com"}]
print(find_user(users, "bob")["mail"])
