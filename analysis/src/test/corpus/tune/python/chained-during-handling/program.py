import json

def parse(text):
    try:
        return json.loads(text)
    except ValueError as error:
        print("bad input at", error.position)
        return {}

parse("{broken")
