import pickle

open("model.pkl", "wb").close()
with open("model.pkl", "rb") as file:
    print(pickle.load(file))
