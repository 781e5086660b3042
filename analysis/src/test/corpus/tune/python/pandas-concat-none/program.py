import pandas as pd

frames = [frame for frame in [] if frame is not None]
print(pd.concat(frames))
