import polars as pl

print(pl.DataFrame({"a": ["x"]}).select(pl.col("a") + 1).select(pl.col("a").sqrt()))
