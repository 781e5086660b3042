import subprocess

subprocess.run(["cp", "master.wav", "backup.wav"], check=True)
