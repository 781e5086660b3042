import polars as pl

print(pl.DataFrame({"qty": [1, 2, "three"]}))
