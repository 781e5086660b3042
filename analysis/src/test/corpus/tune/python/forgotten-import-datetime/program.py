def stamp(message):
    return f"{datetime.datetime.now().isoformat()} {message}"

print(stamp("started"))
