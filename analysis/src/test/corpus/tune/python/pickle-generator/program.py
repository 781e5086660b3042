import pickle

pickle.dumps(x for x in range(3))
