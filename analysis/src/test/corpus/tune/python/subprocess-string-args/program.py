import subprocess

print(subprocess.run("ls -la", capture_output=True).stdout)
