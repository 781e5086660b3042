import json

text = json.loads('"caption: \\ud83d"')
print(text.encode("utf-8"))
