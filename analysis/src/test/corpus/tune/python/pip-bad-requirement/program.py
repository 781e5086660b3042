import pathlib
import subprocess
import sys

pathlib.Path("requirements.txt").write_text("requests=>2.0\n")
sys.exit(subprocess.run([sys.executable, "-m", "pip", "install", "-r", "requirements.txt"]).returncode)
