"""Steps that hold other steps."""

import torch

from steps import step
from unsupported import Unsupported


@step("no_grad")
def no_grad(run, step):
    with torch.no_grad():
        run.steps(step["steps"])


@step("enable_grad")
def enable_grad(run, step):
    with torch.enable_grad():
        run.steps(step["steps"])


@step("repeat")
def repeat(run, step):
    for _ in range(step["times"]):
        run.steps(step["steps"])


@step("attempt")
def attempt(run, step):
    trail = list(run.trail)
    try:
        run.steps(step["steps"])
    except Unsupported:
        raise
    except Exception as error:
        run.observations.append({"kind": "raised", **run.raised(error)})
        run.trail[:] = trail
    else:
        run.observations.append({"kind": "completed"})
