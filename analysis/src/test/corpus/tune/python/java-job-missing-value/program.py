import subprocess

job = subprocess.run(["java", "Job.java"], capture_output=True, text=True)
if job.returncode:
    raise RuntimeError("An error occurred while calling the job.\n: " + job.stderr.split('"main" ')[-1])
