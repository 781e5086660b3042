def load(path):
    try:
        handle = open(path)
        return handle.read()
    finally:
        handle.close()

load("missing.txt")
