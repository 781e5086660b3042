import torch
emb = torch.nn.Embedding(10, 4)
print(emb(torch.tensor([3, 12])))
