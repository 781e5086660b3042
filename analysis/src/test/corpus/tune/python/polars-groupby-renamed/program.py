import polars as pl

df = pl.DataFrame({"k": ["a", "a", "b"], "v": [1, 2, 3]})
print(df.groupby("k").agg(pl.col("v").sum()))
