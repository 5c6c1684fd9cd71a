"""Steps of custom functions: a `torch.autograd.Function` whose two parts are steps of the program."""

import torch

from steps import step


@step("function")
def define(run, step):
    place = tuple(run.trail)
    members = {"forward": staticmethod(forward_of(run, place, step["forward"]))}
    if step["backward"] is not None:
        members["backward"] = staticmethod(backward_of(run, place, step["backward"]))
    run.names[step["out"]] = type(step["out"], (torch.autograd.Function,), members)


@step("apply")
def apply(run, step):
    results = run.names[step["function"]].apply(*run.tensors(step["inputs"]))
    run.names.update(zip(step["out"], (results,) if isinstance(results, torch.Tensor) else results))


def forward_of(run, place, body):
    def end(ctx):
        ctx.save_for_backward(*run.tensors(body["save_for_backward"]))
        ctx.mark_dirty(*run.tensors(body["mark_dirty"]))
        ctx.mark_non_differentiable(*run.tensors(body["mark_non_differentiable"]))
        ctx.set_materialize_grads(body["set_materialize_grads"])
        results = tuple(run.tensors(body["returns"]))
        return results[0] if len(results) == 1 else results

    def forward(ctx, *inputs):
        def begin():
            run.names.update(zip(body["inputs"], inputs))

        return within(run, ctx, lambda: run.function(place, (0,), begin, body["steps"], lambda: end(ctx)))

    return forward


def backward_of(run, place, body):
    def end():
        return tuple(None if ref is None else run.tensor(ref) for ref in body["returns"])

    def backward(ctx, *gradients):
        def begin():
            run.names.update(zip(body["gradients"], gradients))
            if body["saved_tensors"]:
                run.names.update(zip(body["saved_tensors"], ctx.saved_tensors))

        return within(run, ctx, lambda: run.function(place, (1,), begin, body["steps"], end))

    return torch.autograd.function.once_differentiable(backward) if body["once_differentiable"] else backward


def within(run, ctx, body):
    """Runs a part of a custom function, in which its context can be asked."""
    outer, run.context = run.context, ctx
    try:
        return body()
    finally:
        run.context = outer
