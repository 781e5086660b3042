import tomllib

print(tomllib.loads("[server]\nhost = shop.local\nport = 80\n"))
