import io
import pandas as pd
df = pd.read_csv(io.StringIO("a,b\n1,2\n1,2,3,4\n"))
