import subprocess

print(subprocess.run(["sleep", "5"], timeout=0.2))
