"""The elements of tensors between JSON and PyTorch, exactly."""

import base64
import itertools

import torch

from scalars import LARGEST_EXACT, special_float


def storage(elements, dtype, packed):
    """A 1-d tensor of a program's elements; `packed` is the dtype of the bytes, where they come as base64."""
    if isinstance(elements, dict):
        return torch.frombuffer(bytearray(base64.b64decode(elements["base64"])), dtype=packed).to(dtype)
    try:
        return torch.tensor(elements, dtype=dtype)
    except (TypeError, ValueError):  # special numbers among them
        return torch.tensor([(float if dtype.is_floating_point else int)(each) for each in elements], dtype=dtype)


def elements_of(tensor):
    """The elements in row-major order. Reading must record nothing, so this goes through plain lists."""
    if tensor.dim() == 0:
        values = [tensor.item()]
    else:
        values = tensor.tolist()
        for _ in range(tensor.dim() - 1):
            values = list(itertools.chain.from_iterable(values))
    if tensor.dtype == torch.bool:
        return values
    if tensor.dtype == torch.int64:
        return [each if -LARGEST_EXACT <= each <= LARGEST_EXACT else str(each) for each in values]
    return [each if each and each - each == 0.0 else special_float(each) for each in values]
