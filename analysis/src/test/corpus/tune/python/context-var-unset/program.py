from contextvars import ContextVar

user = ContextVar("user")
print("hello", user.get())
