"""The op catalogue as PyTorch calls: `spec/ops.json` says how each op is spelt in Python."""

import json
from functools import reduce

import torch

from package import SPEC
from scalars import number

NUMERIC = {"number", "scalar"}


class Op:
    """How to call one op: which inputs and params go by position; the other params go by keyword."""

    __slots__ = ("dtypes", "function", "inputs", "method", "named", "numbers", "optional", "positional", "takes_params_by_position")

    def __init__(self, entry):
        spelling = entry.get("torch", {})
        self.inputs = tuple(entry["inputs"])
        self.optional = {name for name, each in entry["inputs"].items() if each.get("optional")}
        self.positional = tuple(spelling.get("arguments", self.inputs))
        self.takes_params_by_position = any(name in entry["params"] for name in self.positional)
        self.named = tuple(name for name in self.inputs if name not in self.positional)
        self.dtypes = tuple(name for name, each in entry["params"].items() if each["type"] == "dtype")
        self.numbers = {name for name, each in entry["params"].items() if each["type"] in NUMERIC}
        self.method = entry["name"] + "_"
        self.function = None if entry["in_place"] == "only" else resolve(spelling.get("function", entry["name"]))


def resolve(path):
    path = path.removeprefix("torch.")
    return reduce(getattr, path.split("."), torch)


def load():
    catalogue = json.loads((SPEC / "ops.json").read_text())
    return {name: Op(entry) for name, entry in catalogue["ops"].items()}


OPS = load()


def params_of(op, params, dtype):
    """The params as Python values: a string is a special number where one is meant, or the name of a dtype."""
    if op.numbers:
        params = {name: number(value) if name in op.numbers else value for name, value in params.items()}
    for name in op.dtypes:
        if params.get(name) is not None:
            params = {**params, name: dtype(params[name])}
    return params
