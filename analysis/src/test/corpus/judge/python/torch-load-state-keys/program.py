import torch
torch.save(torch.nn.Linear(2, 2).state_dict(), "w.pt")
torch.nn.Conv1d(1, 1, 3).load_state_dict(torch.load("w.pt"))
