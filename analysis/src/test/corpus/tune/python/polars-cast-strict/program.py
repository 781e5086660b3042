import polars as pl

print(pl.DataFrame({"a": ["1", "x"]}).with_columns(pl.col("a").cast(pl.Int64)))
