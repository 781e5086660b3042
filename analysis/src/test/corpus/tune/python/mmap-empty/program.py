import mmap

open("empty.bin", "w").close()
with open("empty.bin", "r+b") as file:
    mmap.mmap(file.fileno(), 0)
