"""Runs a program about optimizers alone: parameters, gradients that are given, steps."""

from lowering.elements import array_of
from lowering.library import within
from lowering.observing import observation
from lowering.refusals import no_pure_form
from unsupported import Unsupported


class Cell:
    """A tensor of the program: an optimizer's step gives it a new value."""

    def __init__(self, value):
        self.value = value
        self.grad = None


class Training:
    """The tensors and optimizers of one run.

    A library's optimizer is a class: made of options and a parameter; `step(parameter, gradient)` gives the parameter's
    new value, since others may have stepped meanwhile; `set_option(name, value)`; `state(key)` gives a tensor, or None
    where there is none yet. PyTorch counts steps and keeps state for each parameter by itself, and so each has an
    optimizer of its own.
    """

    def __init__(self, library, float_dtype, observations):
        self.library = library
        self.float = float_dtype
        self.observations = observations
        self.cells = {}
        self.optimizers = {}  # by name: a list of groups, each a list of pairs, a parameter and its optimizer

    def run(self, step):
        runner = getattr(self, f"run_{step['do']}", None)
        if runner is None:
            raise no_pure_form(step["do"])
        runner(step)

    def run_tensor(self, step):
        with within(self.library):
            self.cells[step["out"]] = Cell(self.library.tensor(array_of(step, self.float)))

    def run_set_grad(self, step):
        self.cell(step["of"]).grad = None if step["to"] is None else self.cell(step["to"])

    def run_optimizer(self, step):
        kind = self.library.optimizers.get(step["kind"])
        if kind is None:
            raise Unsupported(step["kind"], f"the library has no {step['kind']}")
        groups = [([self.cell(name) for name in group["params"]], group["options"]) for group in step["groups"]]
        with within(self.library):
            self.optimizers[step["out"]] = [
                [(cell, kind({**step["options"], **options}, cell.value)) for cell in cells] for cells, options in groups
            ]

    def run_optimizer_step(self, step):
        if "closure" in step:
            raise Unsupported("closure", "a closure computes gradients anew, and here they are given")
        for cell, optimizer in self.parameters(step["optimizer"]):
            if cell.grad is not None:
                with within(self.library):
                    cell.value = optimizer.step(cell.value, cell.grad.value)

    def run_set_option(self, step):
        for _, optimizer in self.optimizers[step["optimizer"]][step["group"]]:
            with within(self.library):
                optimizer.set_option(step["option"], step["value"])

    def run_observe(self, step):
        if step["what"] == "optimizer_state" and "of" in step:
            state = self.state(step["optimizer"], self.cell(step["of"]), step["key"])
            seen = {"kind": "none"} if state is None else observation(self.library, "value", state)
        elif step["what"] == "value" and "of" in step:
            seen = observation(self.library, "value", self.cell(step["of"]).value)
        else:
            raise Unsupported("observe", f"{step['what']} is something that only the helper could answer here")
        self.observations.append(seen)

    def state(self, name, parameter, key):
        for cell, optimizer in self.parameters(name):
            if cell is parameter:
                with within(self.library):
                    return optimizer.state(key)
        raise Unsupported("none", f"{name} keeps no state for a tensor that is no parameter of it")

    def parameters(self, name):
        return [pair for group in self.optimizers[name] for pair in group]

    def cell(self, ref):
        if not isinstance(ref, str):
            raise Unsupported("bind_grad", "a .grad is kept by the helper here, so it says nothing about the library")
        return self.cells[ref]
