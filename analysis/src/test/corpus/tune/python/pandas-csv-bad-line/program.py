import io
import pandas as pd

text = "id,name\n1,ann\n2,bob,smith\n3,cat\n"
print(pd.read_csv(io.StringIO(text)))
