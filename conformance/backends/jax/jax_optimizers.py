"""The optimizers of `jax.example_libraries`: triples of functions, here over one parameter each."""

import jax
from jax.example_libraries import optimizers

from scalars import number
from unsupported import Unsupported

LACKING = {"dampening": 0, "weight_decay": 0, "maximize": False, "amsgrad": False, "centered": False}


class Optimizer:
    """One of JAX's optimizers over one parameter; `kept` are PyTorch's names for what it keeps beside the parameter."""

    kept = ()

    def __init__(self, options, parameter):
        self.options = {name: number(value) if isinstance(value, str) else value for name, value in options.items()}
        for option, value in self.options.items():
            if option in LACKING and value != LACKING[option]:
                raise Unsupported(option, f"JAX has no {option} in its optimizers")
        if "lr" not in self.options:
            raise Unsupported("defaults", "JAX's optimizers have no default step size")
        init, self.update, self.parameter = self.make(lambda step: self.options["lr"], **self.options)
        self.now = init(parameter)
        self.steps = 0

    def step(self, parameter, gradient):
        ((_, *kept),) = self.now.packed_state
        self.now = self.update(self.steps, gradient, self.now._replace(packed_state=[[parameter, *kept]]))
        self.steps += 1
        return self.parameter(self.now)

    def set_option(self, option, value):
        if option != "lr":
            raise Unsupported("set_option", f"JAX's optimizers cannot change {option} once they are made")
        self.options["lr"] = number(value)

    def state(self, key):
        if key not in self.kept:
            raise Unsupported("optimizer_state", f"JAX keeps no {key} for a parameter")
        return jax.tree.leaves(self.now)[1 + self.kept.index(key)]


class SGD(Optimizer):
    def make(self, step_size, momentum=0, nesterov=False, **_):
        if not momentum:
            return optimizers.sgd(step_size)
        self.kept = ("momentum_buffer",)
        return optimizers.nesterov(step_size, momentum) if nesterov else optimizers.momentum(step_size, momentum)


class Adam(Optimizer):
    kept = ("exp_avg", "exp_avg_sq")

    def make(self, step_size, betas=None, eps=None, **_):
        return optimizers.adam(step_size, **named_betas(betas), **named(eps=eps))


class Adamax(Optimizer):
    kept = ("exp_avg", "exp_inf")

    def make(self, step_size, betas=None, eps=None, **_):
        return optimizers.adamax(step_size, **named_betas(betas), **named(eps=eps))


class RMSprop(Optimizer):
    kept = ("square_avg",)

    def make(self, step_size, alpha=None, eps=None, momentum=0, **_):
        given = named(gamma=alpha, eps=eps)
        if not momentum:
            return optimizers.rmsprop(step_size, **given)
        self.kept = ("square_avg", "momentum_buffer")
        return optimizers.rmsprop_momentum(step_size, momentum=momentum, **given)


def named_betas(betas):
    return {} if betas is None else {"b1": betas[0], "b2": betas[1]}


def named(**values):
    """What is not said is the library's choice."""
    return {name: value for name, value in values.items() if value is not None}


OPTIMIZERS = {"SGD": SGD, "Adam": Adam, "Adamax": Adamax, "RMSprop": RMSprop}
