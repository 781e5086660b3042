import shutil
from pathlib import Path

Path("backup").mkdir()
shutil.copytree("photos/2024", "backup/2024")
