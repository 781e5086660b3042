import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "clip.txt"
    path.write_text("x")
print(path.read_text())
