import warnings
import numpy as np
from scipy.sparse import csc_matrix
from scipy.sparse.linalg import splu
lu = splu(csc_matrix(np.zeros((3, 3))))
print(lu.solve(np.ones(3)))
