import subprocess

open("run.sh", "w").write("echo 1")
subprocess.run(["./run.sh"])
