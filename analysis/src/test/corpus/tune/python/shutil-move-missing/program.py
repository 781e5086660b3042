import shutil

shutil.move("in/rows.csv", "out/")
