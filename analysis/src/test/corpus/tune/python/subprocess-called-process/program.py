import subprocess

def list_frames(folder):
    return subprocess.run(["ls", folder], check=True, capture_output=True, text=True).stdout.split()

print(list_frames("frames"))
