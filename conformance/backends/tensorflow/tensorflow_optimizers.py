"""The optimizers that TensorFlow itself ships (`tf.compat.v1.train`; those of Keras are another library), over one parameter each."""

import tensorflow as tf

from scalars import number
from unsupported import Unsupported

train = tf.compat.v1.train

LACKING = {"dampening": 0, "weight_decay": 0, "maximize": False, "amsgrad": False}


class Optimizer:
    """One of TensorFlow's optimizers over one variable; `slots` are PyTorch's names for what it keeps of it, and its own."""

    slots = {}

    def __init__(self, options, parameter):
        self.options = {name: number(value) if isinstance(value, str) else value for name, value in options.items()}
        for option, value in self.options.items():
            if option in LACKING and value != LACKING[option]:
                raise Unsupported(option, f"TensorFlow has no {option} in its optimizers")
        self.variable = tf.Variable(parameter)
        self.optimizer = self.make(**{**self.options, **({"lr": self.rate} if "lr" in self.options else {})})

    def rate(self):
        return self.options["lr"]

    def step(self, parameter, gradient):
        self.variable.assign(parameter)
        self.optimizer.apply_gradients([(gradient, self.variable)])
        return tf.identity(self.variable)

    def set_option(self, option, value):
        if option != "lr":
            raise Unsupported("set_option", f"TensorFlow's optimizers cannot change {option} once they are made")
        self.options["lr"] = number(value)

    def state(self, key):
        if key not in self.slots:
            raise Unsupported("optimizer_state", f"TensorFlow keeps no {key} for a parameter")
        slot = self.optimizer.get_slot(self.variable, self.slots[key])
        return None if slot is None else tf.identity(slot)


def with_rate(lr):
    if lr is None:
        raise Unsupported("defaults", "this optimizer of TensorFlow has no default learning rate")
    return lr


class SGD(Optimizer):
    slots = {"momentum_buffer": "momentum"}

    def make(self, lr=None, momentum=0, nesterov=False, **_):
        if momentum:
            return train.MomentumOptimizer(with_rate(lr), momentum, use_nesterov=nesterov)
        return train.GradientDescentOptimizer(with_rate(lr))


class Adam(Optimizer):
    slots = {"exp_avg": "m", "exp_avg_sq": "v"}

    def make(self, lr=None, betas=(None, None), eps=None, **_):
        return train.AdamOptimizer(**named(learning_rate=lr, beta1=betas[0], beta2=betas[1], epsilon=eps))


class RMSprop(Optimizer):
    slots = {"square_avg": "rms", "momentum_buffer": "momentum", "grad_avg": "mg"}

    def make(self, lr=None, alpha=None, eps=None, momentum=0, centered=False, **_):
        given = named(decay=alpha, epsilon=eps)
        return train.RMSPropOptimizer(with_rate(lr), momentum=momentum, centered=centered, **given)


class Adadelta(Optimizer):
    slots = {"square_avg": "accum", "acc_delta": "accum_update"}

    def make(self, lr=None, rho=None, eps=None, **_):
        return train.AdadeltaOptimizer(**named(learning_rate=lr, rho=rho, epsilon=eps))


def named(**values):
    """What is not said is the library's choice."""
    return {name: value for name, value in values.items() if value is not None}


OPTIMIZERS = {"SGD": SGD, "Adam": Adam, "RMSprop": RMSprop, "Adadelta": Adadelta}
