"""Just enough to fail as the real one does."""


class ndarray(list):
    def reshape(self, *shape):
        return self

    def sum(self):
        return sum(list(self))

    def tobytes(self):
        return b""


def array(values, dtype=None):
    return ndarray(values)


def zeros(count, dtype=None):
    return ndarray([0.0] * count)


def arange(count):
    return ndarray(range(count))


float64 = float
bool_ = bool
prod = cumprod = sum
in1d = isin = lambda a, b: [x in b for x in a]
