import sys
baseline, score = 0.81, 0.78
print(f"validation accuracy {score}")
if score <= baseline:
    print(f"no improvement over the baseline ({score} <= {baseline})", file=sys.stderr)
    sys.exit(1)
