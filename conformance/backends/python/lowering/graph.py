"""A program as a list of pure nodes: every tensor it ever makes is a value, whatever names it had."""

from dataclasses import dataclass, field

from lowering.catalogue import smooth_inputs
from lowering.values import Value


@dataclass(eq=False, slots=True)
class Leaf:
    """A tensor made of data."""

    path: str
    step: dict
    outs: list


@dataclass(eq=False, slots=True)
class Call:
    """A call of an op. An input is a value, a list of values, or a Python scalar."""

    path: str
    op: str
    inputs: dict
    params: dict
    outs: list = field(default_factory=list)

    def smooth_inputs(self):
        smooth = smooth_inputs(self.op)
        return [value for name, argument in self.inputs.items() if name in smooth for value in values_of(argument)]


@dataclass(eq=False, slots=True)
class Gradient:
    """The gradients of `roots` (pairs: a value, and its seed or None) with respect to `inputs`.

    It is a `grad` step, or the `backward` step with the `.grad`s that are looked at. Those of a `differentiable` one
    (`create_graph`) are functions of what they were made from, those of another are constants.
    """

    path: str
    roots: list
    differentiable: bool
    inputs: list = field(default_factory=list)
    outs: list = field(default_factory=list)

    def smooth_inputs(self):
        return [value for root in self.roots for value in root if value is not None]


@dataclass(eq=False, slots=True)
class Observe:
    """Something to report of a value."""

    path: str
    what: str
    of: Value


def values_of(argument):
    """The values that an argument is made of."""
    if isinstance(argument, Value):
        return [argument]
    return argument if isinstance(argument, list) else []


def is_passage(node):
    """Whether gradients flow through a node."""
    return isinstance(node, (Call, Gradient))


def smooth_outputs(node):
    """The results through which gradients flow: no constants, no indices."""
    return [value for value in node.outs if value.requires_grad]
