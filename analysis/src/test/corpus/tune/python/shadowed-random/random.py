SEED = 7
values = [4, 8, 15]
