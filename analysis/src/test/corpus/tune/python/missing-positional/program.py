class Sensor:
    def __init__(self, name, unit, interval):
        self.name, self.unit, self.interval = name, unit, interval

sensors = [Sensor(n, "C") for n in ("kitchen", "attic")]
print(sensors)
