import json
import urllib.request

with urllib.request.urlopen("http://feeds.example.invalid/news.json", timeout=3) as reply:
    print(json.load(reply))
