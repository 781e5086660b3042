import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--input", required=True)
parser.add_argument("--rows", type=int, default=10)
args = parser.parse_args()
print(args.input, args.rows)
