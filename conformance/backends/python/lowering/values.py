"""The values of a program and how gradients flow between them, as far as the catalogue tells without computing."""

import itertools

from lowering.catalogue import reads_of, results_of, smooth_inputs

created = itertools.count()  # only compared, so it may count on over all programs


class Value:
    """A tensor that the program makes at some time; `edges` lead to the operands that a gradient of it flows on to."""

    __slots__ = ("created", "edges", "is_leaf", "requires_grad")

    def __init__(self, is_leaf, requires_grad, edges=()):
        self.created = next(created)
        self.is_leaf = is_leaf
        self.requires_grad = requires_grad
        self.edges = edges  # pairs: the operand, and the values that are read on the way to it


def leaf(requires_grad):
    return Value(True, requires_grad)


def values_of_call(op, operands, count):
    """The values of a call's results; `operands` are pairs of an input's name and a value."""
    flowing = [(name, value) for name, value in operands if value.requires_grad and name in smooth_inputs(op)]
    outputs = results_of(op, count)
    results = [Value(False, True, []) if flowing and differentiable else leaf(False) for _, differentiable in outputs]
    named = {name: result for (name, _), result in zip(outputs, results)}

    def read(name):
        return [value for input, value in operands if input == name] + ([named[name]] if name in named else [])

    for result in results:
        if not result.is_leaf:
            for name, value in flowing:
                result.edges.append((value, [each for read_name in reads_of(op, name) for each in read(read_name)]))
    return results


def reach(roots):
    """All that the roots lead back to, the roots among them."""
    reached = dict.fromkeys(roots)
    waiting = list(reached)
    while waiting:
        for to, _ in waiting.pop().edges:
            if to not in reached:
                reached[to] = None
                waiting.append(to)
    return reached.keys()


def gradient_of(target, reached, seeds):
    """The gradient of a value that was reached, with a graph of its own: a function of all that was read on the way."""
    leading, read = {target}, dict.fromkeys(seeds)
    for value in sorted(reached, key=lambda value: value.created):
        for to, reads in value.edges:
            if to in leading:
                leading.add(value)
                read.update(dict.fromkeys(reads))
    edges = [(to, list(read)) for to in read if to.requires_grad]
    return Value(False, True, edges) if edges else leaf(False)
