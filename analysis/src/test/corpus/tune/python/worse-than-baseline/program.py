import random

def simulate(strategy, rounds=500):
    rng = random.Random(7)
    return sum(strategy(rng) for _ in range(rounds)) / rounds

baseline = simulate(lambda rng: rng.choice([0, 1, 1]))
candidate = simulate(lambda rng: rng.choice([0, 0, 1]))
print(f"baseline={baseline:.3f} candidate={candidate:.3f}")
if candidate <= baseline:
    raise SystemExit(f"no improvement over baseline: {candidate:.3f} <= {baseline:.3f}")
