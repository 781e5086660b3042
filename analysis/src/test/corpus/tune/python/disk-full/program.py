from pathlib import Path

for i in range(100):
    Path(f"small/frame-{i:03}.raw").write_bytes(b"\0" * 4096)
print("written")
