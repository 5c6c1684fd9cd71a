"""Steps of modules: `torch.nn`'s own, with the program's tensors as their parameters."""

import torch

from scalars import number
from steps import step
from unsupported import Unsupported


@step("module")
def make_module(run, step):
    children = [run.names[name] for name in step.get("modules", ())]
    given = {name: value if type(value) is str else number(value) for name, value in step["options"].items()}
    kind = getattr(torch.nn, step["kind"], None)
    if not (isinstance(kind, type) and issubclass(kind, torch.nn.Module)):
        raise Unsupported("module", f"torch.nn has no module {step['kind']}")
    module = kind(*children, **given).to(run.float)
    put_parameters(module, {name: run.names[of] for name, of in step["parameters"].items()}, step["kind"])
    if "training" in step:
        module.train(step["training"])
    run.names[step["out"]] = module


@step("forward")
def forward(run, step):
    module = run.names[step["module"]]
    run.bind(step["out"], module(*run.tensors(step["inputs"])))


def put_parameters(module, tensors, kind):
    """The tensors themselves become the parameters, so that their `.grad` is what backward fills."""
    own = module._parameters
    random = sorted(name for name, value in own.items() if value is not None and name not in tensors)
    if random:
        raise Unsupported("module", f"{kind} draws {', '.join(random)} at random unless the program gives a tensor")
    unknown = sorted(tensors.keys() - own.keys())
    if unknown:
        raise Unsupported("module", f"{kind} has no parameter {', '.join(unknown)}")
    own.update(tensors)
