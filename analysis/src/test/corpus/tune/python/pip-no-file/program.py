import subprocess
import sys

subprocess.run([sys.executable, "-m", "pip", "install", "-r", "requirements-dev.txt"], check=False)
sys.exit(1)
