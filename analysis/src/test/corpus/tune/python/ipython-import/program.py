import numpy as np
from tensorflow.keras.models import Sequential

print(Sequential())
