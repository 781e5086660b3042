import subprocess
subprocess.run(["ls", "missing-folder"], check=True)
