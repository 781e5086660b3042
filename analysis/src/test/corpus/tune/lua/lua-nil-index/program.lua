local config = {}
print(config.db.host)
