import subprocess

subprocess.run(["bash", "-c", "kill -9 $$"], check=True)
