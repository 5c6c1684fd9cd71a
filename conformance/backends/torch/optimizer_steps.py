"""Steps of optimizers, their schedulers, and gradient clipping."""

import copy

import torch

from scalars import number
from steps import step


def option(value):
    """An option as Python spells it: pairs are tuples of floats, special numbers are floats, words stay words."""
    if isinstance(value, list):
        return tuple(float(each) for each in value)
    if isinstance(value, str):
        return float(value) if value.lstrip("-") in ("NaN", "Infinity", "0") else value
    return number(value)


def options(values):
    return {name: option(value) for name, value in values.items()}


def param_group(run, group):
    return {"params": [run.names[name] for name in group["params"]], **options(group["options"])}


@step("optimizer")
def make_optimizer(run, step):
    groups = [param_group(run, group) for group in step["groups"]]
    # A single group without options of its own is what Python writes as a plain list of parameters.
    params = groups[0]["params"] if len(groups) == 1 and groups[0].keys() == {"params"} else groups
    run.names[step["out"]] = getattr(torch.optim, step["kind"])(params, **options(step["options"]))


@step("optimizer_step")
def optimizer_step(run, step):
    optimizer = run.names[step["optimizer"]]
    if "closure" in step:
        closure = step["closure"]

        def evaluate():
            run.steps(closure["steps"])
            return run.names[closure["returns"]]

        result = optimizer.step(evaluate)
    else:
        result = optimizer.step()
    if "out" in step:
        run.names[step["out"]] = result


@step("zero_grad")
def zero_grad(run, step):
    optimizer = run.names[step["optimizer"]]
    if "set_to_none" in step:
        optimizer.zero_grad(set_to_none=step["set_to_none"])
    else:
        optimizer.zero_grad()


@step("set_option")
def set_option(run, step):
    run.names[step["optimizer"]].param_groups[step["group"]][step["option"]] = option(step["value"])


@step("add_param_group")
def add_param_group(run, step):
    run.names[step["optimizer"]].add_param_group(param_group(run, step["group"]))


@step("save_state")
def save_state(run, step):
    run.names[step["out"]] = copy.deepcopy(run.names[step["optimizer"]].state_dict())


@step("load_state")
def load_state(run, step):
    run.names[step["optimizer"]].load_state_dict(run.names[step["from"]])


@step("clip_grad_norm")
def clip_grad_norm(run, step):
    parameters = [run.names[name] for name in step["parameters"]]
    given = {name: option(step[name]) for name in ("norm_type", "error_if_nonfinite") if name in step}
    norm = torch.nn.utils.clip_grad_norm_(parameters, step["max_norm"], **given)
    if "out" in step:
        run.names[step["out"]] = norm


@step("clip_grad_value")
def clip_grad_value(run, step):
    torch.nn.utils.clip_grad_value_([run.names[name] for name in step["parameters"]], step["clip_value"])


@step("scheduler")
def make_scheduler(run, step):
    optimizer = run.names[step["optimizer"]]
    given = dict(step["options"])
    if step["kind"] == "LambdaLR":
        factors = given["lr_lambda"]  # a function of the epoch, as a list; its last entry holds ever after
        given["lr_lambda"] = lambda epoch: factors[min(epoch, len(factors) - 1)]
    run.names[step["out"]] = getattr(torch.optim.lr_scheduler, step["kind"])(optimizer, **given)


@step("scheduler_step")
def scheduler_step(run, step):
    scheduler = run.names[step["scheduler"]]
    if "metric" in step:
        scheduler.step(step["metric"])
    else:
        scheduler.step()
