"""The values of a program while they are functions of some of them: gradients replay the program in a frame of their own."""

from lowering.elements import array_of
from lowering.graph import Call, Leaf
from lowering.library import within
from lowering.parts import parts_of
from lowering.values import Value
from unsupported import Unsupported


class Replay:
    """What all frames of a run share."""

    def __init__(self, library, nodes, float_dtype):
        self.library = library
        self.nodes = nodes
        self.float = float_dtype
        self.known_parts = {}

    def parts_of(self, node):
        if node not in self.known_parts:
            self.known_parts[node] = parts_of(node, self.nodes[: self.nodes.index(node)])
        return self.known_parts[node]


class Frame:
    """The tensor that each value is.

    An inner frame holds those that depend on the inputs of a gradient, and finds all others in the frame around it, so
    that a gradient of a gradient is one `vjp` inside another and nothing more.
    """

    def __init__(self, replay, outer=None):
        self.replay = replay
        self.outer = outer
        self.tensors = {}
        self.zero_leaves = {}

    def get(self, value):
        frame = self
        while value not in frame.tensors:
            frame = frame.outer
        return frame.tensors[value]

    def compute(self, node):
        """Makes the results of a node; in a replay only those through which gradients flow, for indices stay as they are."""
        for value, tensor in zip(node.outs, self.results(node)):
            if self.outer is None or value.requires_grad:
                self.tensors[value] = self.disturbed(value, tensor)

    def results(self, node):
        if isinstance(node, Leaf):
            with within(self.replay.library):
                return [self.replay.library.tensor(array_of(node.step, self.replay.float))]
        return self.call(node.op, node.inputs, node.params) if isinstance(node, Call) else self.gradients(node)

    def call(self, op, inputs, params):
        library = self.replay.library
        if op not in library.ops:
            raise Unsupported(op, f"the library has no {op}")
        given = {name: self.argument(argument) for name, argument in inputs.items()}
        with within(library):
            results = library.ops[op](**given, **params)
        return results if isinstance(results, (list, tuple)) else [results]

    def argument(self, argument):
        if isinstance(argument, Value):
            return self.get(argument)
        return [self.get(value) for value in argument] if isinstance(argument, list) else argument

    def gradients(self, node):
        """The gradients of several roots are the sum of each root's: a `vjp` takes one."""
        sums = {}
        for part in self.replay.parts_of(node):
            if part.inputs:
                for value, gradient in zip(part.inputs, self.vjp(part)):
                    sums[value] = self.add(sums[value], gradient) if value in sums else gradient
        return [sums[value] for value in node.inputs]

    def vjp(self, part):
        seed = None if part.seed is None else self.get(part.seed)
        variables = [self.variable(value) for value in part.inputs]
        with within(self.replay.library):
            return self.replay.library.vjp(lambda xs: self.root_of(part, xs), variables, seed)

    def root_of(self, part, xs):
        """The root of a part as a function of its inputs: the way there, once more."""
        inner = Frame(self.replay, self)
        for value, variable in zip(part.inputs, xs):
            inner.bind(value, variable)
        for node in part.nodes:
            inner.compute(node)
        return inner.get(part.root)

    def variable(self, value):
        """What the gradient of a value varies: a leaf itself, and for an intermediate one a zero leaf added to it."""
        tensor = self.get(value)
        with within(self.replay.library):
            return tensor if value.is_leaf else self.replay.library.like(tensor, -0.0)  # x + -0 is x, also where x is -0

    def bind(self, value, variable):
        if value.is_leaf:
            self.tensors[value] = variable
        else:
            self.zero_leaves[value] = variable
            self.tensors[value] = self.add(self.outer.get(value), variable)

    def disturbed(self, value, tensor):
        """A tensor that was made anew, with the zero leaves that this frame and those around it have added there."""
        if self.outer is not None:
            tensor = self.outer.disturbed(value, tensor)
        return self.add(tensor, self.zero_leaves[value]) if value in self.zero_leaves else tensor

    def add(self, one, other):
        with within(self.replay.library):
            return self.replay.library.ops["add"](self=one, other=other)
