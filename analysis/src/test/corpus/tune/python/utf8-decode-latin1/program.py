from pathlib import Path

Path("names.txt").write_bytes("José\nZoë\n".encode("latin-1"))
for line in Path("names.txt").read_text(encoding="utf-8").splitlines():
    print(line)
