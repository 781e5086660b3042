def scale(values, factor):
    return [v * factor for v in values]

def run():
    data = [1, None, 3]
    return scale(data, 2)

run()
