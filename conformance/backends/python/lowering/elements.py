"""The elements of tensors between JSON and NumPy's arrays, exactly."""

import base64

import numpy

from scalars import LARGEST_EXACT, special_float


def array_of(step, float_dtype):
    """The array that a tensor step makes, as the tensor shows it: pure functions know no strides."""
    named = step["dtype"]
    dtype = float_dtype if named == "float" else named
    data = step["data"]
    if isinstance(data, dict):
        packed = "float32" if named == "float" else dtype  # one program for both cases: exact in either
        storage = numpy.frombuffer(base64.b64decode(data["base64"]), packed).astype(dtype)
    else:
        python = {"int64": int, "bool": bool}.get(dtype, float)
        storage = numpy.array([python(each) for each in data], dtype)
    if "layout" not in step:
        return storage.reshape(step["shape"])
    strides = [stride * storage.itemsize for stride in step["layout"]["strides"]]
    view = numpy.lib.stride_tricks.as_strided(storage[step["layout"]["offset"] :], step["shape"], strides)
    return numpy.ascontiguousarray(view).reshape(step["shape"])


def elements_of(array):
    """The elements in row-major order."""
    values = array.ravel().tolist()
    if array.dtype.kind == "b":
        return values
    if array.dtype.kind == "i":
        return [each if -LARGEST_EXACT <= each <= LARGEST_EXACT else str(each) for each in values]
    return [each if each and each - each == 0.0 else special_float(each) for each in values]
