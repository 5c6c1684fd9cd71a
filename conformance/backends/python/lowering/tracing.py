"""Reads a program into a graph of pure nodes; a program that has none is refused, with the step that is why."""

from lowering.catalogue import params_of
from lowering.graph import Call, Gradient, Leaf, Observe, values_of
from lowering.parts import require_ordinary
from lowering.refusals import at, no_pure_form
from lowering.values import gradient_of, leaf, reach, values_of_call
from scalars import scalar
from unsupported import Unsupported


def trace(program, float_dtype):
    """The nodes of a program, in its order."""
    tracer = Tracer(float_dtype)
    for step, path in each_step(program["steps"]):
        with at(path):
            tracer.trace(step, path)
    for index, node in enumerate(tracer.nodes):
        if isinstance(node, Gradient):
            with at(node.path):
                require_ordinary(node, tracer.nodes[:index])
    return tracer.nodes


def each_step(steps, block=""):
    """Every step that runs, in order, with its path. The turns of a `repeat` share their paths."""
    for index, step in enumerate(steps):
        path = f"{block}{index}"
        if step["do"] != "repeat":
            yield step, path
            continue
        for _ in range(step["times"]):
            yield from each_step(step["steps"], f"{path}.")


class Tracer:
    """The values made so far: what they are called, which have a `.grad`, and the nodes that make them."""

    def __init__(self, float_dtype):
        self.float = float_dtype
        self.nodes = []
        self.names = {}
        self.retained = set()
        self.backward = None

    def trace(self, step, path):
        tracer = getattr(self, f"trace_{step['do']}", None)
        if tracer is None:
            raise no_pure_form(step["do"])
        tracer(step, path)

    def trace_tensor(self, step, path):
        out = leaf(step["requires_grad"])
        self.nodes.append(Leaf(path, step, [out]))
        self.names[step["out"]] = out

    def trace_call(self, step, path):
        inputs = {name: self.argument(operand) for name, operand in step["inputs"].items()}
        params = params_of(step["op"], step["params"], self.dtype)
        names = step["out"] if isinstance(step["out"], list) else [step["out"]]
        operands = [(name, value) for name, argument in inputs.items() for value in values_of(argument)]
        outs = values_of_call(step["op"], operands, len(names))[: len(names)]
        self.nodes.append(Call(path, step["op"], inputs, params, outs))
        self.names.update(zip(names, outs))

    def trace_bind(self, step, path):
        self.names[step["out"]] = self.resolve(step["from"])

    def trace_retain_grad(self, step, path):
        self.retained.add(self.resolve(step["of"]))

    def trace_grad(self, step, path):
        inputs = [self.resolve(ref) for ref in step["inputs"]]
        roots = self.roots(step["outputs"], step.get("grad_outputs"))
        node = Gradient(path, roots, step.get("create_graph", False), inputs)
        node.outs = [self.gradient(each, node) for each in inputs]
        self.nodes.append(node)
        self.names.update(zip(step["out"], node.outs))

    def trace_backward(self, step, path):
        if "inputs" in step:
            raise Unsupported("backward", "backward with inputs chooses which .grad is left alone, which is a state")
        if self.backward is not None:
            raise Unsupported("backward", "a second backward adds to what .grad holds, which is a state")
        roots = self.roots(step["roots"], step.get("gradients"))
        self.backward = Gradient(path, roots, step.get("create_graph", False))
        self.nodes.append(self.backward)

    def trace_observe(self, step, path):
        if step["what"] not in ("value", "shape", "dtype") or "of" not in step:
            raise Unsupported("observe", f"{step['what']} is something only a library with a tape could be asked")
        self.nodes.append(Observe(path, step["what"], self.resolve(step["of"])))

    def roots(self, refs, seeds):
        seeds = seeds or [None] * len(refs)
        return [
            (self.resolve(ref), None if seed is None else self.resolve(seed)) for ref, seed in zip(refs, seeds)
        ]

    def dtype(self, name):
        return self.float if name == "float" else name

    def argument(self, operand):
        if isinstance(operand, list):
            return [self.resolve(ref) for ref in operand]
        if isinstance(operand, str) or (isinstance(operand, dict) and ("grad" in operand or "base" in operand)):
            return self.resolve(operand)
        return scalar(operand)

    def resolve(self, ref):
        """The value that a reference means at this point of the program."""
        if isinstance(ref, str):
            return self.names[ref]
        if "base" in ref:
            raise Unsupported("base", f"the base of {ref['base']} is a matter of views, which pure functions do not have")
        return self.gradient_held_by(ref["grad"])

    def gradient_held_by(self, name):
        """The `.grad` of a name: one of the gradients of the program's one `backward`, asked for now or before."""
        value, node = self.names[name], self.backward
        if node is None or not self.accumulates(value, node):
            raise Unsupported("none", f"{name}.grad is None here, which nothing that a function gives could be")
        if value not in node.inputs:
            node.inputs.append(value)
            node.outs.append(self.gradient(value, node))
        return node.outs[node.inputs.index(value)]

    def accumulates(self, value, node):
        keeps = value.requires_grad if value.is_leaf else value in self.retained
        return keeps and value in reach([root for root, _ in node.roots])

    def gradient(self, value, node):
        if not node.differentiable:
            return leaf(False)
        seeds = [seed for _, seed in node.roots if seed is not None]
        return gradient_of(value, reach([root for root, _ in node.roots]), seeds)
