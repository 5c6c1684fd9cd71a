"""A library so small that the adapter beside it can be tried at once. Put your own in its place, and delete this file.

Numbers know what they were made of, and tensors are numbers in a shape. Slow, float64 alone, gradients of any order.
"""
import math
from functools import reduce


class Number:
    made = 0

    def __init__(self, value, *parents):
        Number.made += 1
        self.value, self.age, self.leaf = value, Number.made, None
        self.parents = parents  # each with its slope, which is made of numbers too: so gradients have gradients

    def __add__(self, other):
        return Number(self.value + other.value, (self, lambda: Number(1.0)), (other, lambda: Number(1.0)))

    def __mul__(self, other):
        return Number(self.value * other.value, (self, lambda: other), (other, lambda: self))

    def __pow__(self, n):
        return Number(self.value**n, (self, lambda: Number(float(n)) * self ** (n - 1)))

    def exp(self):
        return Number(math.exp(self.value), (self, lambda: self.exp()))

    def sin(self):
        return Number(math.sin(self.value), (self, lambda: self.cos()))

    def cos(self):
        return Number(math.cos(self.value), (self, lambda: Number(-1.0) * self.sin()))

    def sigmoid(self):
        slope = lambda: self.sigmoid() * (Number(1.0) + Number(-1.0) * self.sigmoid())
        return Number(1 / (1 + math.exp(-self.value)), (self, slope))


class ShapeError(Exception):
    """Shapes that do not go together."""


class Tensor:
    def __init__(self, numbers, shape, requires_grad=False):
        self.numbers, self.shape, self.requires_grad, self.grad = numbers, list(shape), requires_grad, None

    def each(self, op):
        return Tensor([op(number) for number in self.numbers], self.shape)

    def pointwise(self, op, other):
        rank = max(len(self.shape), len(other.shape))
        padded = [[1] * (rank - len(shape)) + shape for shape in (self.shape, other.shape)]
        whole = [a if b == 1 else b for a, b in zip(*padded)]
        pairs = zip(*(places(shape, whole) for shape in padded))
        return Tensor([op(self.numbers[i], other.numbers[j]) for i, j in pairs], whole)

    def add(self, other):
        return self.pointwise(Number.__add__, other)

    def mul(self, other):
        return self.pointwise(Number.__mul__, other)

    def sum(self):
        return Tensor([reduce(Number.__add__, self.numbers, Number(0.0))], [])

    def mean(self):
        return self.sum().mul(tensor([1 / len(self.numbers)]))

    def matmul(self, other):
        if len(self.shape) != 2 or len(other.shape) != 2:
            raise NotImplementedError("matmul of what is no matrix")
        (rows, inner), (height, columns) = self.shape, other.shape
        if inner != height:
            raise ShapeError(f"{inner} columns cannot meet {height} rows")
        row = lambda r: Tensor(self.numbers[r * inner : (r + 1) * inner], [inner])
        column = lambda c: Tensor(other.numbers[c::columns], [inner])
        cells = [row(r).mul(column(c)).sum().numbers[0] for r in range(rows) for c in range(columns)]
        return Tensor(cells, [rows, columns])


def tensor(values, shape=(), requires_grad=False):
    if not values:
        raise NotImplementedError("a tensor without elements")
    made = Tensor([Number(float(value)) for value in values], shape, requires_grad)
    for number in made.numbers if requires_grad else []:
        number.leaf = made
    return made


def places(shape, whole):
    """For each element of the shape `whole`, the place in `shape` that it is broadcast from."""
    found = [0]
    for size, wanted in zip(shape, whole):
        if size not in (1, wanted):
            raise ShapeError(f"{shape} cannot be broadcast to {whole}")
        found = [place * size + (i if size > 1 else 0) for place in found for i in range(wanted)]
    return found


def gradients(roots, seeds=None):
    """The gradient of each number that the roots were made of. Without a seed, a root's own is 1."""
    found, todo = {}, []
    for root, seed in zip(roots, seeds or [None] * len(roots)):
        for number, gradient in zip(root.numbers, seed.numbers if seed else [Number(1.0)]):
            found[number] = found[number] + gradient if number in found else gradient
    reached, todo = set(found), list(found)
    while todo:
        fresh = {parent for parent, _ in todo.pop().parents} - reached
        reached |= fresh
        todo += fresh
    for number in sorted(reached, key=lambda number: -number.age):  # what is made of others is younger than they are
        for parent, slope in number.parents:
            part = found[number] * slope()
            found[parent] = found[parent] + part if parent in found else part
    return found


def grad(outputs, inputs, seeds=None, create_graph=False):
    """The gradient for each input, or None for one that the outputs were not made of."""
    found = gradients(outputs, seeds)
    keep = (lambda number: found[number]) if create_graph else (lambda number: Number(found[number].value))
    return [each.each(keep) if found.keys() >= set(each.numbers) else None for each in inputs]


def backward(roots, seeds=None, create_graph=False):
    """Adds to the `grad` of each leaf that requires one."""
    leaves = list({number.leaf: None for number in gradients(roots, seeds) if number.leaf})
    for leaf, gradient in zip(leaves, grad(roots, leaves, seeds, create_graph)):
        leaf.grad = leaf.grad.add(gradient) if leaf.grad else gradient
