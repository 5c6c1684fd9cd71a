"""The op catalogue as PyTorch calls: `spec/ops.json` says how each op is spelt in Python."""

import json
from functools import reduce

import torch

from elements import number
from package import SPEC

NUMERIC = {"number", "scalar"}


class Op:
    """How to call one op: which inputs and params go by position; the other params go by keyword."""

    __slots__ = ("function", "inputs", "method", "numbers", "optional", "positional")

    def __init__(self, entry):
        spelling = entry.get("torch", {})
        self.inputs = tuple(entry["inputs"])
        self.optional = {name for name, each in entry["inputs"].items() if each.get("optional")}
        self.positional = tuple(spelling.get("arguments", self.inputs))
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


def params_of(op, params):
    """The params as Python values: where a number is meant, a string is a special one."""
    if not op.numbers:
        return params
    return {name: number(value) if name in op.numbers else value for name, value in params.items()}
