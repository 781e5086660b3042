import subprocess
import sys

run = subprocess.run([sys.executable, "total.py"], capture_output=True, text=True)
for line in run.stderr.splitlines():
    print("[stderr] " + line)
print()
print(f"Exit code: {run.returncode}")
print(f"[Command failed with exit code {run.returncode}]")
sys.exit(run.returncode)
