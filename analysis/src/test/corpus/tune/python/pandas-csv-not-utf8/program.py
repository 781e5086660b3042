import pandas as pd

with open("customers.csv", "wb") as out:
    out.write("name,city\nRené,Orléans\n".encode("cp1252"))
df = pd.read_csv("customers.csv")
print(df)
