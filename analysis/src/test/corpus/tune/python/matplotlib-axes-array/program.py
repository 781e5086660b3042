import matplotlib.pyplot as plt

fig, axes = plt.subplots(2, 2)
axes.plot([1, 2, 3])
fig.savefig("grid.png")
