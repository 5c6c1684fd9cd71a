"""Which values depend on which: what has to be replayed to see a root as a function of some inputs."""

from dataclasses import dataclass

from lowering.catalogue import ENTRIES, reads_of
from lowering.graph import Call, Gradient, is_passage, smooth_outputs
from lowering.values import Value, reach
from unsupported import Unsupported


@dataclass(eq=False, slots=True)
class Part:
    """The part of a gradient that comes from one root: `nodes` make the root anew from the inputs that it depends on."""

    root: Value
    seed: Value
    inputs: list
    nodes: list


def parts_of(gradient, before):
    """A gradient, root by root; `before` are the nodes that came before it."""
    return [part_of(root, seed, gradient.inputs, before) for root, seed in gradient.roots]


def part_of(root, seed, inputs, before):
    reached = reach([root])
    used = [each for each in dict.fromkeys(inputs) if each in reached]
    return Part(root, seed, used, between(before, used, root))


def between(before, start, root):
    """The nodes, in order, through which `root` depends on `start`."""
    changing, needed, path = dependents(before, start), {root}, []
    for node in reversed(before):
        if not is_passage(node) or not any(value in needed and value in changing for value in node.outs):
            continue
        smooth = node.smooth_inputs()
        if any(value in changing for value in smooth):
            path.append(node)
            needed.update(smooth)
    return path[::-1]


def dependents(nodes, start):
    """The values that change when those of `start` do, which are among them."""
    reached = set(start)
    for node in nodes:
        if is_passage(node) and any(value in reached for value in node.smooth_inputs()):
            reached.update(smooth_outputs(node))
    return reached


def require_ordinary(gradient, before):
    """Refuses a gradient that is None or an error, or that adding a zero leaf would get wrong."""
    parts = parts_of(gradient, before)
    for value in gradient.inputs:
        if not value.requires_grad or not any(value in part.inputs for part in parts):
            raise Unsupported(
                "none",
                "one of the gradients is None or zeros by convention, which a library of functions has no say in",
            )
        if reads_itself(value, before):
            through = [node for part in parts for node in part.nodes if passes(node, value, before)]
            if through:
                raise Unsupported(
                    "grad",
                    "an input was made by an op whose gradient reads its result, and the gradient of step "
                    f"{through[0].path} went back through it: only a tape has that tensor twice",
                )


def reads_itself(value, before):
    """Whether the gradient of the op that made a value reads the value."""
    maker = next((node for node in before if isinstance(node, Call) and value in node.outs), None)
    if maker is None:
        return False
    entry = ENTRIES[maker.op]
    return any(name in entry["outputs"] for input in entry["inputs"] for name in reads_of(maker.op, input))


def passes(node, value, before):
    """Whether a gradient went back through the op that made a value: from a root that depends on it to an input before it."""
    return isinstance(node, Gradient) and any(
        each is not value and value in dependents(before, [each]) for each in node.inputs
    )
