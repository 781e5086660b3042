import subprocess

subprocess.run("load-rows --all", shell=True, check=True)
