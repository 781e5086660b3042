import json
import subprocess

text = subprocess.check_output("cat *.txt", shell=True, text=True)
with open("counts.json", "w") as out:
    json.dump({"words": len(text.split())}, out)
