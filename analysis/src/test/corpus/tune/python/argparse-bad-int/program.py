import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--rows", type=int, default=10)
print(parser.parse_args().rows)
