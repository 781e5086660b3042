import zipfile
from pathlib import Path

Path("upload.zip").write_bytes(b"<html>not found</html>")
with zipfile.ZipFile("upload.zip") as archive:
    archive.extractall("out")
