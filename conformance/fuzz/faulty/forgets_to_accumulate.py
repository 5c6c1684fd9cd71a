"""Fault: a second backward replaces the gradients of the first instead of adding to them."""

import torch
import torch_with

import autograd_steps  # noqa: F401  (what registers the step)
from steps import STEPS

right = STEPS["backward"]


def wrong(run, step):
    for tensor in run.names.values():
        if isinstance(tensor, torch.Tensor) and tensor.is_leaf:
            tensor.grad = None
    right(run, step)


STEPS["backward"] = wrong
torch_with.serve()
