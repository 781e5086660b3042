import matplotlib.pyplot as plt

x = range(10)
y = [v ** 2 for v in range(9)]
plt.plot(x, y)
plt.savefig("plot.png")
