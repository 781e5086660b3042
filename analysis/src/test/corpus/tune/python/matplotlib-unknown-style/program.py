import matplotlib.pyplot as plt

plt.style.use("seaborn-modern")
plt.plot([1, 2, 3])
plt.savefig("plot.png")
