"""Steps of autograd: backward, grad, flags and hooks."""

import torch

from scalars import scalar
from steps import step
from unsupported import Unsupported


def maybe_tensors(run, refs):
    return [None if ref is None else run.tensor(ref) for ref in refs]


@step("backward")
def backward(run, step):
    roots = run.tensors(step["roots"])
    gradients = maybe_tensors(run, step["gradients"]) if "gradients" in step else None
    options = {"retain_graph": step.get("retain_graph"), "create_graph": step.get("create_graph", False)}
    if "inputs" in step:
        options["inputs"] = run.tensors(step["inputs"])
    if len(roots) == 1 and (gradients is None or len(gradients) == 1):
        roots[0].backward(gradients and gradients[0], **options)
    else:
        torch.autograd.backward(roots, gradients, **options)


@step("grad")
def grad(run, step):
    options = {
        name: step[name]
        for name in ("retain_graph", "create_graph", "allow_unused", "materialize_grads")
        if name in step
    }
    if "grad_outputs" in step:
        options["grad_outputs"] = maybe_tensors(run, step["grad_outputs"])
    results = torch.autograd.grad(run.tensors(step["outputs"]), run.tensors(step["inputs"]), **options)
    run.bind(step["out"], results)


@step("set_grad")
def set_grad(run, step):
    run.names[step["of"]].grad = None if step["to"] is None else run.tensor(step["to"])


@step("requires_grad_")
def requires_grad(run, step):
    run.tensor(step["of"]).requires_grad_(step["value"])


@step("retain_grad")
def retain_grad(run, step):
    run.tensor(step["of"]).retain_grad()


@step("hook")
def hook(run, step):
    tensor = run.tensor(step["of"])
    ((kind, argument),) = step["action"].items()
    if step["on"] == "gradient":
        run.names[step["out"]] = tensor.register_hook(gradient_hook(run, kind, argument))
    else:
        run.names[step["out"]] = tensor.register_post_accumulate_grad_hook(accumulation_hook(run, kind, argument))


@step("remove_hook")
def remove_hook(run, step):
    run.names[step["hook"]].remove()


def gradient_hook(run, kind, argument):
    """A hook on a gradient: what it returns goes on in the gradient's place."""
    if kind == "scale":
        factor = scalar(argument)
        return lambda gradient: gradient * factor
    if kind == "replace":
        return lambda gradient: run.tensor(argument)
    if kind == "record":
        return recorder(run, argument, lambda gradient: gradient)
    if kind == "run":
        return running(run, argument)
    raise Unsupported("hooks", "only a post_accumulate hook can clear .grad")


def accumulation_hook(run, kind, argument):
    """A hook after accumulation: it is given the leaf, may write to its `.grad`, and must return None."""
    if kind == "record":
        return recorder(run, argument, lambda leaf: leaf.grad)
    if kind == "run":
        return running(run, argument)

    def change(leaf):
        if kind == "scale":
            leaf.grad.mul_(scalar(argument))
        else:
            leaf.grad = run.tensor(argument) if kind == "replace" else None

    return change


def running(run, body):
    """A hook that runs steps, which stand where it was registered."""
    place = tuple(run.trail)

    def hook(given):
        def begin():
            run.names[body["given"]] = given

        return run.function(place, (), begin, body["steps"], lambda: body["returns"] and run.tensor(body["returns"]))

    return hook


def recorder(run, name, gradient_of):
    run.names[name] = None

    def record(given):
        run.names[name] = gradient_of(given).clone()

    return record
