"""What the op catalogue tells without computing: where gradients flow, what they read, which params are numbers."""

import json

from package import SPEC
from scalars import number

ENTRIES = json.loads((SPEC / "ops.json").read_text())["ops"]


def smooth_inputs(op):
    """The inputs that gradients flow through."""
    return {name for name, entry in ENTRIES[op]["inputs"].items() if "reads" in entry}


def reads_of(op, name):
    """What the gradient of an input reads: names of inputs and outputs."""
    return ENTRIES[op]["inputs"][name].get("reads", ())


def results_of(op, count):
    """The name of each of a call's results, and whether a gradient flows through it."""
    outputs = [(name, entry.get("differentiable", True)) for name, entry in ENTRIES[op]["outputs"].items()]
    first = next(iter(ENTRIES[op]["outputs"].values()))
    return [(f"{outputs[0][0]}{nth}", True) for nth in range(count)] if first.get("variadic") else outputs


def params_of(op, params, dtype):
    """The params as Python values; `dtype` gives what `float` is in this run."""
    kinds = {name: entry["type"] for name, entry in ENTRIES[op]["params"].items()}
    return {name: param(kinds.get(name), value, dtype) for name, value in params.items()}


def param(kind, value, dtype):
    if kind in ("number", "scalar"):
        return value if value is None else number(value)
    return dtype(value) if kind == "dtype" and value is not None else value
