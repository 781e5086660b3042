response = {"data": {"user": {"id": 7, "email": "x@example.com"}}}

def display_name(payload):
    user = payload["data"]["user"]
    return user["display_name"].title()

print(display_name(response))
