import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--mode", choices=["fast", "safe"])
print(parser.parse_args(["--mode", "quick"]))
