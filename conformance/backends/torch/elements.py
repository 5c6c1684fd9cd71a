"""Numbers between JSON and PyTorch, exactly: what JSON's numbers cannot carry travels as a string."""

import base64
import itertools
import math

import torch

LARGEST_EXACT = 2**53


def scalar(value):
    """A Python scalar: a whole number is an int, unless the program says otherwise."""
    if isinstance(value, dict):
        return float(value["float"]) if "float" in value else int(value["int"])
    return int(value) if type(value) is float and value.is_integer() else value


def number(value):
    """A scalar, in places where a string can only be a special number."""
    return float(value) if type(value) is str else scalar(value)


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


def special_float(value):
    """A zero, an infinity or NaN."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return "-0" if math.copysign(1.0, value) < 0 else 0


def number_json(value):
    """One number that is not a tensor's: an option, a version."""
    if isinstance(value, float):
        return value if value and value - value == 0.0 else special_float(value)
    return value if -LARGEST_EXACT <= value <= LARGEST_EXACT else str(value)
