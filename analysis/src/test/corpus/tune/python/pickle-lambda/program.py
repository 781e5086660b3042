import pickle

handlers = {"upper": lambda s: s.upper()}
with open("handlers.pkl", "wb") as out:
    pickle.dump(handlers, out)
