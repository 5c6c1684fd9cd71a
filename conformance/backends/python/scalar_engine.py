"""Runs scalar programs on engines in the manner of micrograd: values with `.data`, `.grad` and `.backward()`."""

from scalars import number_json, scalar
from serving import PROTOCOL
from unsupported import Unsupported


# What values have Python's operators for. A program in scalar form adds and subtracts one of each: alpha is 1.
OPERATORS = {
    "add": lambda self, other, alpha: self + other,
    "sub": lambda self, other, alpha: self - other,
    "mul": lambda self, other: self * other,
    "div": lambda self, other: self / other,
    "neg": lambda self: -self,
    "pow_tensor_scalar": lambda self, exponent: self**exponent,
}


class Engine:
    """What an adapter says of an engine. `value` makes one of a number; `ops` are functions of a call's inputs and params."""

    name: str
    version: str
    homepage: str
    ops: dict

    def value(self, number):
        raise NotImplementedError

    def description(self):
        return {
            "protocol": PROTOCOL,
            "name": self.name,
            "version": self.version,
            "homepage": self.homepage,
            "language": "Python",
            "levels": ["V"],
            "dtypes": ["float64"],
            "ops": list(self.ops),
            "optimizers": [],
            "features": ["backward"],
            "in_flight": 1,
        }

    def run(self, program, _float):
        """The outcome of a program. What the engine raises is an error of its own, of which nobody knows the category."""
        observations = []
        execution = Execution(self, observations)
        for at, step in enumerate(program["steps"]):
            try:
                execution.perform(step)
            except Unsupported as reason:
                return {"kind": "unsupported", "feature": reason.feature, "reason": reason.reason}
            except (ArithmeticError, RecursionError, TypeError, ValueError) as error:
                message = f"{type(error).__name__}: {error}"
                where = {"category": "uncategorised", "step": str(at), "message": message}
                return {"kind": "error", **where, "observations": observations}
        return {"kind": "values", "observations": observations}


class Execution:
    """One run: its names, and what it has observed."""

    def __init__(self, engine, observations):
        self.engine = engine
        self.names = {}
        self.observations = observations

    def perform(self, step):
        perform = getattr(self, step["do"], None)
        if perform is None:
            raise Unsupported(step["do"], f"an engine of scalars has no {step['do']}")
        perform(step)

    def tensor(self, step):
        if step["shape"]:
            raise Unsupported("tensor", "an engine of scalars has no tensors with dims")
        self.names[step["out"]] = self.engine.value(float(step["data"][0]))

    def call(self, step):
        if step["op"] not in self.engine.ops:
            raise Unsupported(step["op"], f"no op {step['op']}")
        inputs = {name: self.operand(operand) for name, operand in step["inputs"].items()}
        params = {name: scalar(value) for name, value in step["params"].items()}
        self.names[step["out"]] = self.engine.ops[step["op"]](**inputs, **params)

    def operand(self, operand):
        return self.names[operand] if isinstance(operand, str) else scalar(operand)

    def backward(self, step):
        (root,) = step["roots"]
        self.names[root].backward()

    def observe(self, step):
        of = step["of"]
        number = self.names[of].data if isinstance(of, str) else self.names[of["grad"]].grad
        data = [number_json(float(number))]
        self.observations.append({"kind": "tensor", "dtype": "float64", "shape": [], "data": data})
