"""The ops of the catalogue as NumPy spells them, for libraries that do as NumPy does. `np` is such a library's NumPy."""

from moves import at, ends, expanded, flattened, of_size_one, places, positive, rolled, span, sums, unflattened, windows
from unsupported import Unsupported


def numpy_ops(np):
    """Each op by its name: what moves elements may be several functions, what computes is one."""
    return {**arithmetic(np), **elementwise(np), **questions(np), **reductions(np), **shapes(np), **lists(np), **creation(np)}


def arithmetic(np):
    return {
        "add": lambda self, other, alpha=1: np.add(self, unscaled(other, alpha)),
        "sub": lambda self, other, alpha=1: np.subtract(self, unscaled(other, alpha)),
        "rsub": lambda self, other, alpha=1: np.subtract(other, unscaled(self, alpha)),
        "mul": lambda self, other: np.multiply(self, other),
        "div": lambda self, other: np.true_divide(self, other),
        "pow_tensor_scalar": lambda self, exponent: np.power(self, exponent),
        "pow_tensor_tensor": lambda self, exponent: np.power(self, exponent),
        "pow_scalar": lambda exponent, base: np.power(base, exponent),
        "maximum": lambda self, other: np.maximum(self, other),
        "minimum": lambda self, other: np.minimum(self, other),
        "fmax": lambda self, other: np.fmax(self, other),
        "fmin": lambda self, other: np.fmin(self, other),
        "atan2": lambda self, other: np.arctan2(self, other),
        "hypot": lambda self, other: np.hypot(self, other),
        "fmod": lambda self, other: np.fmod(self, other),
        "remainder": lambda self, other: np.mod(self, other),
        "where": lambda condition, self, other: np.where(condition, self, other),
        "masked_fill": lambda self, mask, value: np.where(mask, value, self),
        "clamp": lambda self, min=None, max=None: np.clip(self, min, max),
        "clamp_tensor": lambda self, min=None, max=None: np.clip(self, min, max),
        "matmul": lambda self, other: np.matmul(self, other),
        "mm": lambda self, mat2: np.matmul(self, mat2),
        "mv": lambda self, vec: np.matmul(self, vec),
        "bmm": lambda self, mat2: np.matmul(self, mat2),
        "dot": lambda self, tensor: np.dot(self, tensor),
        "outer": lambda self, vec2: np.outer(self, vec2),
        "einsum": lambda operands, equation: np.einsum(equation, *operands),
    }


def elementwise(np):
    same = "exp expm1 log log1p log2 sin cos tan sinh cosh tanh sign floor ceil trunc square sqrt reciprocal".split()
    return {
        **{name: one(getattr(np, name)) for name in same},
        "neg": one(np.negative),
        "abs": one(np.abs),
        "round": one(np.round),
        "asin": one(np.arcsin),
        "acos": one(np.arccos),
        "atan": one(np.arctan),
    }


def questions(np):
    return {
        "eq": lambda self, other: np.equal(self, other),
        "ne": lambda self, other: np.not_equal(self, other),
        "lt": lambda self, other: np.less(self, other),
        "le": lambda self, other: np.less_equal(self, other),
        "gt": lambda self, other: np.greater(self, other),
        "ge": lambda self, other: np.greater_equal(self, other),
        "logical_and": lambda self, other: np.logical_and(self, other),
        "logical_or": lambda self, other: np.logical_or(self, other),
        "logical_xor": lambda self, other: np.logical_xor(self, other),
        "logical_not": one(np.logical_not),
        "isnan": one(np.isnan),
        "isinf": one(np.isinf),
        "isfinite": one(np.isfinite),
    }


def reductions(np):
    extreme = lambda best, place: lambda self, dim, keepdim=False: [
        best(self, axis=dim, keepdims=keepdim),
        place(self, axis=dim, keepdims=keepdim),
    ]
    return {
        **{name: one(getattr(np, name)) for name in "sum mean prod max min any all".split()},
        **{f"{name}_dim": along_dims(getattr(np, name)) for name in ("sum", "mean")},
        **{f"{name}_dim": along_dim(getattr(np, name)) for name in ("prod", "any", "all")},
        "max_dim": extreme(np.max, np.argmax),
        "min_dim": extreme(np.min, np.argmin),
        "amax": along_dims(np.max),
        "amin": along_dims(np.min),
        "argmax": along_dim(np.argmax),
        "argmin": along_dim(np.argmin),
        "var": lambda self, dim=None, correction=1, keepdim=False: np.var(
            self, axis=axes(dim), ddof=correction, keepdims=keepdim
        ),
        "std": lambda self, dim=None, correction=1, keepdim=False: np.std(
            self, axis=axes(dim), ddof=correction, keepdims=keepdim
        ),
        "norm": lambda self, p=2, dim=None, keepdim=False: norm(np, self, p, dim or [], keepdim),
        "cumsum": lambda self, dim: np.cumsum(self, axis=dim),
        "cumprod": lambda self, dim: np.cumprod(self, axis=dim),
    }


def shapes(np):
    return {
        "reshape": lambda self, shape: np.reshape(self, tuple(shape)),
        "view": lambda self, shape: np.reshape(self, tuple(shape)),
        "transpose": lambda self, dim0, dim1: np.swapaxes(self, dim0, dim1),
        "t": lambda self: np.transpose(self),
        "permute": lambda self, dims: np.transpose(self, tuple(dims)),
        "movedim": lambda self, source, destination: np.moveaxis(self, tuple(source), tuple(destination)),
        "expand": lambda self, size: np.broadcast_to(self, expanded(self, size)),
        "broadcast_to": lambda self, size: np.broadcast_to(self, expanded(self, size)),
        "flatten": lambda self, start_dim=0, end_dim=-1: np.reshape(self, flattened(self, start_dim, end_dim)),
        "unflatten": lambda self, dim, sizes: np.reshape(self, unflattened(self, dim, sizes)),
        "squeeze": lambda self: np.squeeze(self),
        "squeeze_dim": lambda self, dim: np.squeeze(self, axis=of_size_one(self, [dim])),
        "squeeze_dims": lambda self, dim: np.squeeze(self, axis=of_size_one(self, dim)),
        "unsqueeze": lambda self, dim: np.expand_dims(self, dim),
        "diagonal": lambda self, offset=0, dim1=0, dim2=1: np.diagonal(self, offset, dim1, dim2),
        "unfold": lambda self, dimension, size, step: np.moveaxis(
            self[at(self, dimension, windows(self, dimension, size, step))], positive(self, dimension) + 1, -1
        ),
        "select": lambda self, dim, index: self[at(self, dim, index)],
        "narrow": lambda self, dim, start, length: self[at(self, dim, span(self, dim, start, length))],
        "slice": lambda self, dim, start, end, step=1: self[at(self, dim, slice(start, end, step))],
        "flip": lambda self, dims: np.flip(self, axis=tuple(dims)),
        "roll": lambda self, shifts, dims=(): np.roll(self, *(rolled(shifts, dims))),
        "repeat": lambda self, repeats: np.tile(self, tuple(repeats)),
        "tril": lambda self, diagonal=0: np.tril(self, diagonal),
        "triu": lambda self, diagonal=0: np.triu(self, diagonal),
        "gather": lambda self, index, dim: self[places(self, index, dim)],
        "index_select": lambda self, index, dim: self[at(self, dim, index)],
        "index": lambda self, indices: self[tuple(indices)],
        "embedding": lambda weight, input, padding_idx=None: trained(weight, padding_idx)[input],
    }


def lists(np):
    return {
        "cat": lambda tensors, dim=0: np.concatenate(tensors, axis=dim),
        "stack": lambda tensors, dim=0: np.stack(tensors, axis=dim),
        "split": lambda self, split_size, dim=0: list(np.split(self, ends(self, dim, split_size), axis=dim)),
        "split_with_sizes": lambda self, split_sizes, dim=0: list(np.split(self, sums(split_sizes)[:-1], axis=dim)),
        "chunk": lambda self, chunks, dim=0: list(np.split(self, ends(self, dim, -(-self.shape[dim] // chunks)), axis=dim)),
        "unbind": lambda self, dim=0: [self[at(self, dim, index)] for index in range(self.shape[dim])],
    }


def creation(np):
    return {
        "zeros": lambda size, **how: np.zeros(tuple(size), **how),
        "ones": lambda size, **how: np.ones(tuple(size), **how),
        "full": lambda size, fill_value, **how: np.full(tuple(size), fill_value, **how),
        "arange": lambda start, end, step=1, **how: np.arange(start, end, step, **how),
        "linspace": lambda start, end, steps, **how: np.linspace(start, end, steps, **how),
        "eye": lambda n, m=None, **how: np.eye(n, m, **how),
        "zeros_like": lambda self, **how: np.zeros_like(self, **how),
        "ones_like": lambda self, **how: np.ones_like(self, **how),
        "full_like": lambda self, fill_value, **how: np.full_like(self, fill_value, **how),
        "to": lambda self, dtype: self.astype(dtype),
        "clone": lambda self: np.array(self),
    }


def one(function):
    return lambda self: function(self)


def along_dims(function):
    return lambda self, dim=None, keepdim=False: function(self, axis=axes(dim), keepdims=keepdim)


def along_dim(function):
    return lambda self, dim=None, keepdim=False: function(self, axis=dim, keepdims=keepdim)


def axes(dim):
    """PyTorch reduces everything when no dimension is named."""
    return tuple(dim) if dim else None


def unscaled(operand, alpha):
    if alpha != 1:
        raise Unsupported("alpha", "NumPy adds without a factor")
    return operand


def norm(np, x, p, dim, keepdim):
    """NumPy takes two dimensions for those of a matrix, which has norms of its own."""
    if len(dim) > 1:
        raise Unsupported("norm", "NumPy takes several dimensions for those of a matrix")
    if dim:
        return np.linalg.norm(x, p, axis=dim[0], keepdims=keepdim)
    return np.reshape(np.linalg.norm(np.ravel(x), p), (1,) * len(x.shape) if keepdim else ())


def trained(weight, padding_idx):
    if padding_idx is not None:
        raise Unsupported("padding_idx", "NumPy indexes without a padding_idx")
    return weight
