import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.bar(["a", "b"], [1, 2], colour="red")
fig.savefig("bars.png")
