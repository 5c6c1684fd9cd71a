"""What is seen of a library's tensor, as JSON."""

from lowering.elements import elements_of
from lowering.library import DTYPES, within
from unsupported import Unsupported


def observation(library, what, tensor):
    """A tensor's value, shape or dtype."""
    with within(library):
        array = library.array(tensor)
    if what == "shape":
        return {"kind": "shape", "value": list(array.shape)}
    dtype = str(array.dtype)
    if dtype not in DTYPES:
        raise Unsupported(dtype, f"the library gives {dtype} here, which no program has")
    if what == "dtype":
        return {"kind": "text", "value": dtype}
    return {"kind": "tensor", "dtype": dtype, "shape": list(array.shape), "data": elements_of(array)}
