import subprocess
import sys

run = subprocess.run([sys.executable, "total.py"], capture_output=True, text=True)
for number, line in enumerate(run.stderr.splitlines(), 1):
    print(f"{number:6}\t{line}")
sys.exit(run.returncode)
