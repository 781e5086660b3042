import torch
layer = torch.nn.Linear(8, 2)
print(layer(torch.zeros(4, 6)))
