import subprocess
import sys

run = subprocess.run([sys.executable, "total.py"], capture_output=True, text=True)
print("job failed: " + " ".join(run.stderr.split()))
sys.exit(1)
