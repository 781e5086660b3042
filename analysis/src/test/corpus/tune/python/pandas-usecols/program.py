import io
import pandas as pd
df = pd.read_csv(io.StringIO("id;name\n1;a\n"), usecols=["id", "name"])
