import redis
print(redis.Redis(port=1).get("session"))
