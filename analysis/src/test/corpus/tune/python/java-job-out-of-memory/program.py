import subprocess

job = subprocess.run(["java", "-Xmx16m", "Job.java"], capture_output=True, text=True)
if job.returncode:
    raise RuntimeError("the job ended early\n: " + job.stderr.removeprefix('Exception in thread "main" '))
