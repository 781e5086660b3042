import os

for run in range(2):
    os.mkdir("output")
    print("created for run", run)
