from pathlib import Path

title = "a very long chapter title " * 20
Path(title + ".md").write_text("# " + title)
