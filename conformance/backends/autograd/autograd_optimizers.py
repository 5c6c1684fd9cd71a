"""autograd's optimizers: loops over a function that gives gradients, here those of the program."""

from autograd.misc import optimizers

from scalars import number
from unsupported import Unsupported

LACKING = {"dampening": 0, "weight_decay": 0, "maximize": False, "amsgrad": False, "nesterov": False, "centered": False}


class Optimizer:
    """One of autograd's loops over one parameter: a step is the whole loop again, with one gradient more."""

    def __init__(self, options, parameter):
        self.options = {name: number(value) if isinstance(value, str) else value for name, value in options.items()}
        self.start = self.last = parameter
        self.gradients = []
        for option, value in self.options.items():
            if option in LACKING and value != LACKING[option]:
                raise Unsupported(option, f"autograd has no {option} in its optimizers")

    def step(self, parameter, gradient):
        if parameter is not self.last:
            raise Unsupported("optimizer", "autograd's loops cannot be given another parameter on the way")
        self.gradients.append(gradient)
        given = {"num_iters": len(self.gradients), **self.given(**self.options)}
        self.last = self.loop(lambda x, i: self.gradients[i], self.start, **given)
        return self.last

    def set_option(self, option, value):
        raise Unsupported("set_option", f"autograd's loops cannot change {option} on the way")

    def state(self, key):
        raise Unsupported("optimizer_state", "autograd's loops keep their state to themselves")


class SGD(Optimizer):
    loop = staticmethod(optimizers.sgd)

    def given(self, momentum=0, lr=None, **_):
        if momentum:
            raise Unsupported("momentum", "autograd's sgd takes 1 - mass of each gradient")
        return {"mass": 0, **named(step_size=lr)}


class Adam(Optimizer):
    loop = staticmethod(optimizers.adam)

    def given(self, lr=None, betas=(None, None), eps=None, **_):
        return named(step_size=lr, b1=betas[0], b2=betas[1], eps=eps)


class RMSprop(Optimizer):
    loop = staticmethod(optimizers.rmsprop)

    def given(self, lr=None, alpha=None, eps=None, momentum=0, **_):
        if momentum:
            raise Unsupported("momentum", "autograd's rmsprop has no momentum")
        return named(step_size=lr, gamma=alpha, eps=eps)


def named(**values):
    """What is not said is the library's choice."""
    return {name: value for name, value in values.items() if value is not None}


OPTIMIZERS = {"SGD": SGD, "Adam": Adam, "RMSprop": RMSprop}
