"""The ops of the catalogue as TensorFlow spells them: what moves elements may be several functions, what computes is one."""

import tensorflow as tf

from tensorflow_moves import MOVES
from tensorflow_networks import NETWORKS
from unsupported import Unsupported


def unscaled(operand, alpha):
    if alpha != 1:
        raise Unsupported("alpha", "TensorFlow adds without a factor")
    return operand


def both(low, high):
    if low is None or high is None:
        raise Unsupported("clamp", "tf.clip_by_value takes both bounds")
    return low, high


ARITHMETIC = {
    "add": lambda self, other, alpha=1: tf.add(self, unscaled(other, alpha)),
    "sub": lambda self, other, alpha=1: tf.subtract(self, unscaled(other, alpha)),
    "rsub": lambda self, other, alpha=1: tf.subtract(other, unscaled(self, alpha)),
    "mul": lambda self, other: tf.multiply(self, other),
    "div": lambda self, other: tf.divide(self, other),
    "pow_tensor_scalar": lambda self, exponent: tf.pow(self, exponent),
    "pow_tensor_tensor": lambda self, exponent: tf.pow(self, exponent),
    "pow_scalar": lambda exponent, base: tf.pow(base, exponent),
    "maximum": lambda self, other: tf.maximum(self, other),
    "minimum": lambda self, other: tf.minimum(self, other),
    "atan2": lambda self, other: tf.atan2(self, other),
    "remainder": lambda self, other: tf.math.floormod(self, other),
    "fmod": lambda self, other: tf.truncatemod(self, other),
    "hypot": lambda self, other: tf.experimental.numpy.hypot(self, other),
    "where": lambda condition, self, other: tf.where(condition, self, other),
    "masked_fill": lambda self, mask, value: tf.where(mask, value, self),
    "clamp": lambda self, min=None, max=None: tf.clip_by_value(self, *both(min, max)),
    "clamp_tensor": lambda self, min=None, max=None: tf.clip_by_value(self, *both(min, max)),
}

SAME = {
    "neg": tf.negative,
    "abs": tf.abs,
    "sign": tf.sign,
    "floor": tf.floor,
    "ceil": tf.math.ceil,
    "round": tf.round,
    "square": tf.square,
    "sqrt": tf.sqrt,
    "rsqrt": tf.math.rsqrt,
    "reciprocal": tf.math.reciprocal,
    "exp": tf.exp,
    "expm1": tf.math.expm1,
    "log": tf.math.log,
    "log1p": tf.math.log1p,
    "log2": tf.experimental.numpy.log2,
    "sin": tf.sin,
    "cos": tf.cos,
    "tan": tf.tan,
    "asin": tf.asin,
    "acos": tf.acos,
    "atan": tf.atan,
    "sinh": tf.sinh,
    "cosh": tf.cosh,
    "tanh": tf.tanh,
    "sigmoid": tf.sigmoid,
    "erf": tf.math.erf,
    "isnan": tf.math.is_nan,
    "isinf": tf.math.is_inf,
    "isfinite": tf.math.is_finite,
    "logical_not": tf.logical_not,
    "clone": tf.identity,
}

PAIRS = {
    "eq": tf.equal,
    "ne": tf.not_equal,
    "lt": tf.less,
    "le": tf.less_equal,
    "gt": tf.greater,
    "ge": tf.greater_equal,
    "logical_and": tf.logical_and,
    "logical_or": tf.logical_or,
    "logical_xor": tf.math.logical_xor,
}

CREATION = {
    "zeros": lambda size, dtype=None: tf.zeros(size, dtype) if dtype else tf.zeros(size),
    "ones": lambda size, dtype=None: tf.ones(size, dtype) if dtype else tf.ones(size),
    "full": lambda size, fill_value, dtype=None: tf.constant(fill_value, dtype, size),
    "arange": lambda start, end, step=1, dtype=None: tf.range(start, end, step, dtype),
    "linspace": lambda start, end, steps, dtype=None: tf.linspace(tf.constant(start, dtype), tf.constant(end, dtype), steps),
    "eye": lambda n, m=None, dtype=None: tf.eye(n, m, dtype=dtype) if dtype else tf.eye(n, m),
    "zeros_like": lambda self, dtype=None: tf.zeros_like(self, dtype),
    "ones_like": lambda self, dtype=None: tf.ones_like(self, dtype),
    "full_like": lambda self, fill_value, dtype=None: tf.constant(fill_value, dtype or self.dtype, self.shape),
    "to": lambda self, dtype: tf.cast(self, dtype),
}


def one(function):
    return lambda self: function(self)


def two(function):
    return lambda self, other: function(self, other)


def along(function):
    """A reduction over dimensions; PyTorch reduces everything when none is named."""
    return lambda self, dim=None, keepdim=False: function(self, axis=dim if dim != [] else None, keepdims=keepdim)


def place(function, x, dim, keepdim):
    """Where an extreme lies: along a dimension, or among all elements as they stand in rows."""
    if dim is None:
        found = function(tf.reshape(x, [-1]), axis=0)
        return tf.reshape(found, [1] * len(x.shape)) if keepdim else found
    found = function(x, axis=dim)
    return tf.expand_dims(found, dim) if keepdim else found


def extreme(best, where):
    return lambda self, dim, keepdim=False: [best(self, axis=dim, keepdims=keepdim), place(where, self, dim, keepdim)]


def variance(x, dim=None, correction=1, keepdim=False):
    if dim and len(dim) > 1:
        raise Unsupported("var", "tf.experimental.numpy.var takes one dimension, or all")
    axis = dim[0] if dim else None
    return tf.experimental.numpy.var(x, axis, dtype=x.dtype, ddof=correction, keepdims=keepdim)


def deviation(x, dim=None, correction=1, keepdim=False):
    if correction != 0:
        raise Unsupported("correction", "tf.math.reduce_std has no correction: it divides by all elements")
    return tf.math.reduce_std(x, axis=dim or None, keepdims=keepdim)


def norm(x, p, dim, keepdim):
    """`tf.norm` takes two dimensions for those of a matrix, which has norms of its own."""
    if len(dim) > 1:
        raise Unsupported("norm", "tf.norm takes several dimensions for those of a matrix")
    if p <= 0:
        raise Unsupported("norm", f"tf.norm has no {p}-norm")
    return tf.norm(x, p, dim[0] if dim else None, keepdim)


REDUCTIONS = {
    "sum": one(tf.reduce_sum),
    "mean": one(tf.reduce_mean),
    "prod": one(tf.reduce_prod),
    "max": one(tf.reduce_max),
    "min": one(tf.reduce_min),
    "any": one(tf.reduce_any),
    "all": one(tf.reduce_all),
    "sum_dim": along(tf.reduce_sum),
    "mean_dim": along(tf.reduce_mean),
    "prod_dim": along(tf.reduce_prod),
    "any_dim": along(tf.reduce_any),
    "all_dim": along(tf.reduce_all),
    "amax": along(tf.reduce_max),
    "amin": along(tf.reduce_min),
    "logsumexp": along(tf.reduce_logsumexp),
    "var": lambda self, **how: variance(self, **how),
    "std": lambda self, **how: deviation(self, **how),
    "max_dim": extreme(tf.reduce_max, tf.argmax),
    "min_dim": extreme(tf.reduce_min, tf.argmin),
    "argmax": lambda self, dim=None, keepdim=False: place(tf.argmax, self, dim, keepdim),
    "argmin": lambda self, dim=None, keepdim=False: place(tf.argmin, self, dim, keepdim),
    "norm": lambda self, p=2, dim=None, keepdim=False: norm(self, p, dim or [], keepdim),
    "cumsum": lambda self, dim: tf.cumsum(self, dim),
    "cumprod": lambda self, dim: tf.math.cumprod(self, dim),
}

OPS = {
    **ARITHMETIC,
    **{name: one(function) for name, function in SAME.items()},
    **{name: two(function) for name, function in PAIRS.items()},
    **CREATION,
    **REDUCTIONS,
    **MOVES,
    **NETWORKS,
}
