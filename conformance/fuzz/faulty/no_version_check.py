"""Fault: backward never notices that a tensor it reads was overwritten."""

import torch_with
from torch.autograd.graph import allow_mutation_on_saved_tensors

with allow_mutation_on_saved_tensors():
    torch_with.serve()
