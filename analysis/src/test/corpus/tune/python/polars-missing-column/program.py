import polars as pl

df = pl.DataFrame({"city": ["Rome", "Oslo"], "temp": [20, 5]})
print(df.filter(pl.col("temperature") > 10))
