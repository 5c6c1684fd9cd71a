"""Steps that draw seeded random numbers, from PyTorch's, NumPy's or Python's own streams."""

import math
import random

import numpy
import torch

from steps import step
from unsupported import Unsupported


class TorchStream:
    """`torch.Generator`, on the CPU."""

    def __init__(self, seed):
        self.generator = torch.Generator().manual_seed(seed)

    def draw(self, distribution, shape, dtype, params):
        given = {"generator": self.generator, "dtype": dtype}
        match distribution:
            case "rand":
                return torch.rand(shape, **given)
            case "randn":
                return torch.randn(shape, **given)
            case "uniform":
                return torch.empty(shape, dtype=dtype).uniform_(params["low"], params["high"], generator=self.generator)
            case "normal":
                return torch.empty(shape, dtype=dtype).normal_(params["mean"], params["std"], generator=self.generator)
            case "randint":
                return torch.randint(params["low"], params["high"], shape, **given)
            case "randperm":
                return torch.randperm(shape[0], **given)
            case "bernoulli":
                return torch.empty(shape, dtype=dtype).bernoulli_(params["p"], generator=self.generator)


class NumpyStream:
    """NumPy's legacy generator, which `numpy.random.seed` seeds."""

    def __init__(self, seed):
        self.state = numpy.random.RandomState(seed)

    def draw(self, distribution, shape, dtype, params):
        match distribution:
            case "rand":
                drawn = self.state.random_sample(shape)
            case "randn":
                drawn = self.state.standard_normal(shape)
            case "uniform":
                drawn = self.state.uniform(params["low"], params["high"], shape)
            case "normal":
                drawn = self.state.normal(params["mean"], params["std"], shape)
            case "randint":
                drawn = self.state.randint(params["low"], params["high"], shape)
            case "randperm":
                drawn = self.state.permutation(shape[0])
            case _:
                raise Unsupported("draw", f"NumPy's legacy generator has no {distribution}")
        return torch.as_tensor(drawn).to(dtype)


class PythonStream:
    """Python's `random.Random`, one call an element."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def draw(self, distribution, shape, dtype, params):
        draw = self.random
        match distribution:
            case "rand":
                one = draw.random
            case "randn":
                one = lambda: draw.gauss(0.0, 1.0)
            case "uniform":
                one = lambda: draw.uniform(params["low"], params["high"])
            case "normal":
                one = lambda: draw.gauss(params["mean"], params["std"])
            case "randint":
                one = lambda: draw.randrange(params["low"], params["high"])
            case "randperm":
                drawn = list(range(shape[0]))
                draw.shuffle(drawn)
                return torch.tensor(drawn, dtype=dtype)
            case _:
                raise Unsupported("draw", f"Python's random has no {distribution}")
        return torch.tensor([one() for _ in range(math.prod(shape))], dtype=dtype).view(shape).detach()


STREAMS = {"torch_cpu": TorchStream, "numpy": NumpyStream, "python": PythonStream}


@step("generator")
def make_generator(run, step):
    stream = STREAMS.get(step["kind"])
    if stream is None:
        raise Unsupported("draw", f"{step['kind']} needs a device that this adapter does not use")
    run.names[step["out"]] = stream(step["seed"])


@step("draw")
def draw(run, step):
    stream = run.names[step["generator"]]
    dtype = run.dtype(step["dtype"])
    run.names[step["out"]] = stream.draw(step["distribution"], step["shape"], dtype, step["params"])
