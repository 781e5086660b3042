import random
import sys

random.seed(2)
baseline = 0.81
accuracy = sum(random.random() < 0.5 for _ in range(200)) / 200
print(f"accuracy {accuracy:.3f}, baseline {baseline:.3f}")
if accuracy <= baseline:
    print("RESULT: new strategy is not better than the baseline", file=sys.stderr)
    sys.exit(1)
