from pathlib import Path

print(Path("/data/a").relative_to("/srv"))
