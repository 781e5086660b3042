class Rows:
    def __init__(self, path):
        self.file = open(path)

    def __del__(self):
        self.file.close()

Rows("rows.csv")
