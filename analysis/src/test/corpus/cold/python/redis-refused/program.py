import redis
r = redis.Redis(port=59997)
r.set("a", 1)
