"""Just enough to fail as the real one does."""


class Series:
    def __init__(self, values=()):
        self.values = list(values)

    def items(self):
        return enumerate(self.values)


class DataFrame:
    def __init__(self, data=None):
        self.data = data or {}

    def sort_values(self, by=None):
        return self

    def items(self):
        return self.data.items()

    @property
    def loc(self):
        return {0: 1, "a": [1]}

    def __getitem__(self, key):
        return Series(self.data[key]) if isinstance(key, str) else self

    def drop(self, labels=None, *, axis=0, columns=None):
        return self

    def head(self, n=5):
        return self

    def groupby(self, by):
        return {"a": self}.items()

    def to_csv(self, path=None, *, lineterminator="\n"):
        return ""


def read_csv(path, sep=","):
    return DataFrame({"a": [2, 1], "b": [1, 2]})


def concat(frames):
    return frames[0]
