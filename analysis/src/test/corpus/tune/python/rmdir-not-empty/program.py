import os
from pathlib import Path

Path("build").mkdir()
Path("build/app.js").write_text("1")
os.rmdir("build")
