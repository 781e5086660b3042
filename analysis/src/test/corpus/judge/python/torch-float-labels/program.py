import torch
logits = torch.zeros(2, 3)
print(torch.nn.functional.nll_loss(logits, torch.tensor([0.0, 1.0])))
