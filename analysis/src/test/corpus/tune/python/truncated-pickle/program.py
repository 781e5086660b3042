import pickle

blob = pickle.dumps({"weights": list(range(100))})
with open("model.pkl", "wb") as handle:
    handle.write(blob[:1])
with open("model.pkl", "rb") as handle:
    print(pickle.load(handle))
