"""What a program observes, as JSON."""

import torch

from elements import elements_of
from scalars import number_json
from steps import step

DTYPE_NAMES = {torch.float32: "float32", torch.float64: "float64", torch.int64: "int64", torch.bool: "bool"}

NONE = {"kind": "none"}


def tensor_json(tensor):
    return {
        "kind": "tensor",
        "dtype": DTYPE_NAMES[tensor.dtype],
        "shape": list(tensor.shape),
        "data": elements_of(tensor),
    }


def value_json(value):
    """A tensor, None, or an option: a flag, a number, a pair of numbers."""
    if value is None:
        return NONE
    if isinstance(value, torch.Tensor):
        return tensor_json(value)
    if isinstance(value, bool):
        return {"kind": "flag", "value": value}
    if isinstance(value, (list, tuple)):
        return tensor_json(torch.tensor(value, dtype=torch.float64))
    return {"kind": "number", "value": number_json(value)}


def flag(value):
    return {"kind": "flag", "value": value}


def text(value):
    return {"kind": "text", "value": value}


def storage_of(tensor):
    return tensor.untyped_storage()._cdata


def observe_state(run, step):
    return value_json(run.names[step["optimizer"]].state.get(run.tensor(step["of"]), {}).get(step["key"]))


def observe_option(run, step):
    return value_json(run.names[step["optimizer"]].param_groups[step["group"]].get(step["key"]))


OBSERVABLES = {
    "value": lambda run, step: value_json(run.tensor(step["of"])),
    "shape": lambda run, step: {"kind": "shape", "value": list(run.tensor(step["of"]).shape)},
    "dtype": lambda run, step: text(DTYPE_NAMES[run.tensor(step["of"]).dtype]),
    "requires_grad": lambda run, step: flag(run.tensor(step["of"]).requires_grad),
    "is_leaf": lambda run, step: flag(run.tensor(step["of"]).is_leaf),
    "has_grad_fn": lambda run, step: flag(run.tensor(step["of"]).grad_fn is not None),
    "retains_grad": lambda run, step: flag(run.tensor(step["of"]).retains_grad),
    "version": lambda run, step: {"kind": "number", "value": run.tensor(step["of"])._version},
    "same_tensor": lambda run, step: flag(run.tensor(step["of"]) is run.tensor(step["and"])),
    "shares_storage": lambda run, step: flag(storage_of(run.tensor(step["of"])) == storage_of(run.tensor(step["and"]))),
    "optimizer_state": observe_state,
    "option": observe_option,
    "needs_input_grad": lambda run, step: tensor_json(torch.tensor(run.context.needs_input_grad)),
    "text": lambda run, step: text(str(run.tensor(step["of"]))),
}


@step("observe")
def observe(run, step):
    run.observations.append(OBSERVABLES[step["what"]](run, step))
