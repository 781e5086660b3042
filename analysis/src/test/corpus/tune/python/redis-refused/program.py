import redis

cache = redis.Redis(host="127.0.0.1", port=6399)
cache.set("job:1", "queued")
