"""Fault: the gradient of mul's first operand is passed on as it came, not multiplied by the other operand."""

import torch_with
from catalogue import OPS

right = OPS["mul"].function


def wrong(self, other):
    return right(self.detach(), other) + (self - self.detach())


OPS["mul"].function = wrong
torch_with.serve()
