from pathlib import Path

print(Path("data") / None)
