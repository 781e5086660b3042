import io
import numpy as np

print(np.loadtxt(io.StringIO("name,price\ntea,3\n"), delimiter=","))
