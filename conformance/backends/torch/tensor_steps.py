"""Steps that make tensors, call ops, write in place, and give tensors further names."""

import torch

from catalogue import OPS, params_of
from elements import storage
from scalars import scalar
from steps import step
from unsupported import Unsupported


@step("tensor")
def make_tensor(run, step):
    dtype = run.dtype(step["dtype"])
    packed = torch.float32 if step["dtype"] == "float" else dtype  # one program for both cases: exact in either
    tensor = storage(step["data"], dtype, packed)
    layout = step.get("layout")
    # `detach` makes the reshaped tensor one of its own: no view, version 0
    if layout is not None:
        tensor = tensor.as_strided(step["shape"], layout["strides"], layout["offset"]).detach()
    elif len(step["shape"]) != 1:
        tensor = tensor.view(step["shape"]).detach()
    if step["requires_grad"]:
        tensor.requires_grad_()
    run.names[step["out"]] = tensor


@step("call")
def call(run, step):
    op = op_of(step)
    if op.function is None:
        raise Unsupported(step["op"], f"{step['op']} has only an in-place form")
    positional, keywords = arguments(run, op, step)
    run.bind(step["out"], op.function(*positional, **keywords))


@step("in_place")
def call_in_place(run, step):
    op = op_of(step)
    (written, *rest), keywords = arguments(run, op, step)
    getattr(written, op.method)(*rest, **keywords)


@step("assign")
def assign(run, step):
    value = operand(run, step["value"])
    run.tensor(step["to"])[tuple(index_item(run, item) for item in step["index"])] = value


@step("bind")
def bind(run, step):
    run.names[step["out"]] = run.tensor(step["from"])


@step("detach")
def detach(run, step):
    run.names[step["out"]] = run.tensor(step["of"]).detach()


@step("detach_")
def detach_in_place(run, step):
    run.tensor(step["of"]).detach_()


def op_of(step):
    op = OPS.get(step["op"])
    if op is None:
        raise Unsupported(step["op"], f"{step['op']} is not in this adapter's catalogue")
    return op


def arguments(run, op, step):
    """What goes by position, and what by keyword."""
    values = params_of(op, step["params"], run.dtype)
    inputs = step["inputs"]
    positional = []
    for name in op.positional:
        if name in inputs:
            value = operand(run, inputs[name])
            if value is None and name in op.optional:
                raise TypeError(f"{step['op']}(): argument '{name}' must be Tensor, not NoneType")
            positional.append(value)
        elif name in values:
            positional.append(values[name])
        else:
            positional.append(None)
    for name in op.named:
        if name in inputs:
            values = {**values, name: operand(run, inputs[name])}
    if op.takes_params_by_position:
        values = {name: value for name, value in values.items() if name not in op.positional}
    return positional, values


def operand(run, value):
    """A tensor, a list of them, or a Python scalar."""
    kind = type(value)
    if kind is str:
        return run.names[value]
    if kind is list:
        return run.tensors(value)
    if kind is dict and ("grad" in value or "base" in value):
        return run.tensor(value)
    return scalar(value)


INDEX_WORDS = {"newaxis": None, "ellipsis": Ellipsis}


def index_item(run, item):
    if isinstance(item, int):
        return item
    if isinstance(item, str):
        return INDEX_WORDS[item]
    if "tensor" in item:
        return run.tensor(item["tensor"])
    return slice(item["start"], item["stop"], item["step"])
