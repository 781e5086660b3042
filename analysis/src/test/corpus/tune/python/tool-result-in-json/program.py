import json
import subprocess
import sys

run = subprocess.run([sys.executable, "total.py"], capture_output=True, text=True)
print(json.dumps({"tool": "shell", "exit_code": run.returncode, "output": run.stderr}, indent=1))
sys.exit(run.returncode)
