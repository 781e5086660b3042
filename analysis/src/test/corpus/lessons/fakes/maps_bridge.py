"""A small map library that a team might own."""


class Layer:
    def __init__(self, name):
        self.name = name

    def set_style(self, colour):
        self.colour = colour


class MapView:
    def __init__(self, region):
        self.region = region

    def set_zoom(self, level):
        self.level = level

    def layers(self):
        return [Layer("roads"), Layer("rivers")]

    def render(self, *, size, zoom=10):
        if zoom > 20:
            raise ValueError("zoom: %r (expected: at most 20)" % zoom)
        return "%s@%d" % (self.region, zoom)

    def route(self, start, end, *, mode):
        return [start, end, mode]


def open_map(region, projection="mercator"):
    if projection not in ("mercator", "conic"):
        raise ValueError("unknown projection %r" % projection)
    return MapView(region)


def fetch_tile(x, y, level):
    return (x, y, level)
