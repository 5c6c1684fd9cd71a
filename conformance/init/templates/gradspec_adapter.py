"""Lets gradspec judge a library. `gradspec init python` wrote it; from here on it is yours.

It works as it stands, on the tiny library beside it:  npx gradspec test --cmd "python3 gradspec_adapter.py"
Next, a step at a time, with that command after each:

1. YOUR LIBRARY: import it below, in the place of the tiny one, and mend what was for that: OPS, `perform`, `observed`.
2. OPS: a line for each op it has, under PyTorch's name. `npx gradspec show pointwise.sub` is a program with one.
3. DESCRIPTION: what it declares is asked for and must work; all else is unsupported, and counted as that. Add dtypes
   (float32, int64, bool), as soon as tensors are made and observed with theirs; features, as `perform` learns their
   steps (no_grad, detach, attempt, in_place, flags, layout, optimizer...); levels (O: optimizers; S: sessions, what
   accumulates, is freed, is refused); and in_flight: so many programs it takes before it has answered the first.
4. CATEGORIES: which of its exceptions means what; node_modules/gradspec/spec/categories.json has all meanings. Any
   other exception is a fault of this adapter, and never an answer.

A failure names the clause that is broken, and shows the program. One alone: --filter autograd.first.product; as PyTorch
has it: npx gradspec show autograd.first.product --as pytorch. Print to stderr: stdout is for replies. In CI, the same
command: it exits with 0 when the library conforms to the levels it claims, and with 1 when it does not.
"""
import json
import sys
import traceback

import tiny_library as library  # YOUR LIBRARY


def mse_loss(self, target, reduction="mean"):
    squares = self.add(target.mul(scalar(-1))).each(lambda number: number**2)
    return {"mean": squares.mean, "sum": squares.sum, "none": lambda: squares}[reduction]()


def pow_tensor_scalar(self, exponent):
    if exponent not in (1, 2, 3):
        raise NotImplementedError(f"the exponent {exponent}")  # the program is unsupported then
    return self.each(lambda number: number**exponent)


OPS = {
    "add": lambda self, other, alpha=1: self.add(other.mul(scalar(alpha))),
    "exp": lambda self: self.each(library.Number.exp),
    "matmul": lambda self, other: self.matmul(other),
    "mean": lambda self: self.mean(),
    "mse_loss": mse_loss,
    "mul": lambda self, other: self.mul(other),
    "pow_tensor_scalar": pow_tensor_scalar,
    "sigmoid": lambda self: self.each(library.Number.sigmoid),
    "sin": lambda self: self.each(library.Number.sin),
    "sum": lambda self: self.sum(),
}

DESCRIPTION = dict(
    protocol=1, name="tiny", version="1", language="python", levels=["P"], dtypes=["float64"], ops=list(OPS),
    optimizers=[], features=["backward", "grad", "create_graph", "retain_graph"], in_flight=1,
)
CATEGORIES = {library.ShapeError: "shape-mismatch"}


def scalar(value):  # {"float": "Infinity"} where JSON has no such number
    return library.tensor([value.get("float", value.get("int")) if isinstance(value, dict) else value])


def perform(step, names, observations):
    """Performs one step of a program, whose tensors are `names`."""
    def tensor(of):
        return names[of["grad"]].grad if isinstance(of, dict) else names[of]

    def tensors(key):
        return [of and tensor(of) for of in step[key]] if key in step else None

    do, create_graph = step["do"], step.get("create_graph", False)
    if do == "tensor":
        names[step["out"]] = library.tensor(step["data"], step["shape"], step["requires_grad"])
    elif do == "call":
        inputs = {name: tensor(of) if isinstance(of, str) else scalar(of) for name, of in step["inputs"].items()}
        names[step["out"]] = OPS[step["op"]](**inputs, **step["params"])
    elif do == "backward" and "inputs" not in step:
        library.backward(tensors("roots"), tensors("gradients"), create_graph)
    elif do == "grad" and not step.get("materialize_grads"):
        found = library.grad(tensors("outputs"), tensors("inputs"), tensors("grad_outputs"), create_graph)
        names.update(zip(step["out"], found))
    elif do == "observe":
        observations.append(observed(step["what"], tensor(step["of"])))
    else:
        raise NotImplementedError(do)


def observed(what, tensor):
    if tensor is None:
        return {"kind": "none"}
    if what != "value":
        return {"kind": "shape", "value": tensor.shape} if what == "shape" else {"kind": "text", "value": "float64"}
    special = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity", "-0.0": "-0"}  # which JSON has no numbers for
    data = [special.get(str(number.value), number.value) for number in tensor.numbers]
    return {"kind": "tensor", "dtype": "float64", "shape": tensor.shape, "data": data}


def run(program):
    names, observations = {}, []
    for path, step in enumerate(program["steps"]):
        try:
            perform(step, names, observations)
        except (NotImplementedError, OverflowError) as lacking:
            return {"kind": "unsupported", "feature": str(lacking)}
        except tuple(CATEGORIES) as error:
            error = {"kind": "error", "category": CATEGORIES[type(error)], "step": str(path)}
            return {**error, "observations": observations}
    return {"kind": "values", "observations": observations}


def reply(method, params):
    try:
        return {"result": {"hello": DESCRIPTION, "bye": None}[method] if method != "run" else run(params["program"])}
    except Exception:
        return {"error": {"code": -32603, "message": traceback.format_exc()}}


for line in sys.stdin:
    message = json.loads(line)
    for request in message if isinstance(message, list) else [message]:
        answer = reply(request["method"], request.get("params"))
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer}), flush=True)
