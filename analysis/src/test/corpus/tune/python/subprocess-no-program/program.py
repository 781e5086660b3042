import subprocess

subprocess.run(["ffmpeg-static", "-i", "in.mp4", "-vf", "scale=640:-1", "out.mp4"], check=True)
