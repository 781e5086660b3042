import pandas as pd

results = pd.DataFrame(columns=["name", "score"])
for name, score in [("a", 1), ("b", 2)]:
    results = results.append({"name": name, "score": score}, ignore_index=True)
print(results)
