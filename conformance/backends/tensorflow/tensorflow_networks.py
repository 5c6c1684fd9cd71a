"""Products, activations and losses as TensorFlow spells them."""

import tensorflow as tf

from unsupported import Unsupported


def matmul(a, b):
    """`tf.linalg.matmul` knows matrices alone, and has names of its own for what has vectors."""
    match len(a.shape) == 1, len(b.shape) == 1:
        case True, True:
            return tf.tensordot(a, b, 1)
        case False, True:
            return tf.linalg.matvec(a, b)
        case True, False:
            return tf.linalg.matvec(b, a, transpose_a=True)
    return tf.linalg.matmul(a, b)


def plain(function, x, given, **only):
    """A function that has no such options: it is what PyTorch's is for one value of each."""
    for option, value in given.items():
        if value != only[option]:
            raise Unsupported(option, f"TensorFlow has no {option} other than {only[option]} here")
    return function(x)


def reduced(losses, reduction="mean"):
    return {"mean": tf.reduce_mean, "sum": tf.reduce_sum, "none": tf.identity}[reduction](losses)


def with_logits(self, target, weight=None, pos_weight=None, **how):
    if weight is not None:
        raise Unsupported("loss weights", "tf.nn has no weights of elements")
    if pos_weight is None:
        return reduced(tf.nn.sigmoid_cross_entropy_with_logits(target, self), **how)
    return reduced(tf.nn.weighted_cross_entropy_with_logits(target, self, pos_weight), **how)


def unweighted(logits, weight, ignore_index=-100, label_smoothing=0):
    """The logits, classes last, where no option is used that TensorFlow lacks."""
    if weight is not None or ignore_index != -100 or label_smoothing != 0:
        raise Unsupported("loss weights", "tf.nn's cross entropy has no weights, no ignored class and no smoothing")
    if len(logits.shape) > 2:
        raise Unsupported("cross_entropy", "tf.nn's cross entropy has the classes last")
    return logits


def cross_entropy(self, target, weight=None, reduction="mean", **options):
    logits = unweighted(self, weight, **options)
    return reduced(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=target, logits=logits), reduction)


def cross_entropy_probabilities(self, target, weight=None, reduction="mean", **options):
    logits = unweighted(self, weight, **options)
    return reduced(tf.nn.softmax_cross_entropy_with_logits(labels=target, logits=logits), reduction)


NETWORKS = {
    "matmul": lambda self, other: matmul(self, other),
    "mm": lambda self, mat2: tf.linalg.matmul(self, mat2),
    "mv": lambda self, vec: tf.linalg.matvec(self, vec),
    "bmm": lambda self, mat2: tf.linalg.matmul(self, mat2),
    "dot": lambda self, tensor: tf.tensordot(self, tensor, 1),
    "outer": lambda self, vec2: tf.tensordot(self, vec2, 0),
    "einsum": lambda operands, equation: tf.einsum(equation, *operands),
    "relu": lambda self: tf.nn.relu(self),
    "silu": lambda self: tf.nn.silu(self),
    "log_sigmoid": lambda self: tf.math.log_sigmoid(self),
    "leaky_relu": lambda self, **given: tf.nn.leaky_relu(self, *given.values()),
    "elu": lambda self, **given: plain(tf.nn.elu, self, given, alpha=1),
    "gelu": lambda self, approximate="none": tf.nn.gelu(self, approximate == "tanh"),
    "softplus": lambda self, **given: plain(tf.math.softplus, self, given, beta=1, threshold=20),
    "softmax": lambda self, dim: tf.nn.softmax(self, dim),
    "log_softmax": lambda self, dim: tf.nn.log_softmax(self, dim),
    "mse_loss": lambda self, target, **how: reduced(tf.math.squared_difference(self, target), **how),
    "binary_cross_entropy_with_logits": lambda self, **given: with_logits(self, **given),
    "cross_entropy": lambda self, **given: cross_entropy(self, **given),
    "cross_entropy_probabilities": lambda self, **given: cross_entropy_probabilities(self, **given),
}
