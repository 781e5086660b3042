import subprocess

subprocess.run(["sleep", "5"], timeout=0.3, check=True)
