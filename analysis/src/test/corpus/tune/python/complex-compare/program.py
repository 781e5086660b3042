print(max([1j, 2j]))
