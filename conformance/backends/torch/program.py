"""How a program runs: its names, the step it is at, what it has observed; and what becomes of an exception."""

import torch

from categories import category_of
from steps import STEPS
from unsupported import Unsupported

DTYPES = {"float32": torch.float32, "float64": torch.float64, "int64": torch.int64, "bool": torch.bool}


class Run:
    """One run of a program. Nothing in it outlives the run."""

    __slots__ = ("context", "float", "names", "observations", "trail")

    def __init__(self, float_dtype):
        self.float = DTYPES[float_dtype]
        self.names = {}
        self.observations = []
        self.trail = []
        self.context = None

    def steps(self, steps):
        """Runs a block. After an exception `trail` still says where it was raised: who catches it cuts it back."""
        trail = self.trail
        trail.append(0)
        for index, each in enumerate(steps):
            trail[-1] = index
            STEPS[each["do"]](self, each)
        trail.pop()

    def function(self, place, part, begin, steps, end):
        """Runs a function that stands at `place`, and goes back to where it was called from.

        An error leaves the trail where it was raised: in the function.
        """
        caller = list(self.trail)
        self.trail[:] = place
        begin()
        self.trail += part
        self.steps(steps)
        self.trail[:] = place
        result = end()
        self.trail[:] = caller
        return result

    def dtype(self, name):
        return self.float if name == "float" else DTYPES[name]

    def tensor(self, ref):
        """What a ref means: a name, the `.grad` of one, or the base of one."""
        if type(ref) is str:
            return self.names[ref]
        if "grad" in ref:
            return self.names[ref["grad"]].grad
        return self.names[ref["base"]]._base

    def tensors(self, refs):
        return [self.tensor(ref) for ref in refs]

    def bind(self, out, result):
        """Binds a result to a name, or several results to one name each."""
        if type(out) is str:
            self.names[out] = result
        else:
            self.names.update(zip(out, (result,) if isinstance(result, torch.Tensor) else result))

    def raised(self, error):
        """What an outcome says of an exception. One that no category covers is a fault, and goes on."""
        category = category_of(error)
        if category is None:
            raise error
        path = ".".join(map(str, self.trail))
        return {"category": category, "step": path, "message": str(error)}


def run_program(program, float_dtype):
    """The outcome of a program."""
    run = Run(float_dtype)
    try:
        run.steps(program["steps"])
    except Unsupported as missing:
        return {"kind": "unsupported", "feature": missing.feature, "reason": missing.reason}
    except Exception as error:
        return {"kind": "error", **run.raised(error), "observations": run.observations}
    return {"kind": "values", "observations": run.observations}
