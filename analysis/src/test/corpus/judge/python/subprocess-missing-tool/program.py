import subprocess
subprocess.run(["ffprobe-nightly", "clip.mp4"], check=True)
