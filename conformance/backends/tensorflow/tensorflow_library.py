"""TensorFlow as a library of functions: a gradient is a tape around a function, and a gradient of it a tape around that."""

import numpy
import tensorflow as tf

from lowering.library import Library
from tensorflow_ops import OPS
from tensorflow_optimizers import OPTIMIZERS


class TensorFlow(Library):
    name = "tensorflow"
    version = tf.__version__
    homepage = "https://www.tensorflow.org"
    ops = OPS
    optimizers = OPTIMIZERS
    features = ("optimizer_state",)

    def tensor(self, array):
        return tf.constant(array)

    def array(self, tensor):
        return tensor.numpy()

    def like(self, tensor, value):
        return self.tensor(numpy.full(tuple(tensor.shape), value, tensor.dtype.as_numpy_dtype))

    def vjp(self, function, xs, seed):
        with tf.GradientTape() as tape:
            tape.watch(xs)
            root = function(xs)
        zeros = tf.UnconnectedGradients.ZERO  # None is TensorFlow's word for zeros, too, and it is asked for the latter
        gradients = tape.gradient(root, xs, output_gradients=seed, unconnected_gradients=zeros)
        return [tf.convert_to_tensor(each) for each in gradients]  # a gather's gradient is a list of slices

    def lack(self, error):
        return str(error) if isinstance(error, LookupError) and "gradient" in str(error) else None
