import json
import subprocess

def list_devices():
    output = subprocess.run(["true"], capture_output=True, text=True).stdout
    return json.loads(output)

for device in list_devices():
    print(device["name"])
