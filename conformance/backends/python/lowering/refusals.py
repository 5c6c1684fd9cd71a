"""Why a program has no pure form, said of the step that is why."""

from contextlib import contextmanager

from unsupported import Unsupported

NEEDS_TAPE = "belongs to a tape that outlives the call, and a library of functions keeps none"
WRITES = "writes over a tensor, and a pure function writes over nothing"
SWITCHES_RECORDING = "switches recording, and a library of functions records only inside grad(f)"
OF_TRAINING = "belongs to an optimizer, and an optimizer is judged alone, with gradients that are given"
OF_MODULES = "is about modules, losses or random streams, which have no place in a lowered program"

IMPURE = {
    "in_place": WRITES,
    "assign": WRITES,
    "set_grad": NEEDS_TAPE,
    "detach": "cuts the tape, and the helper would be doing it, not the library",
    "detach_": NEEDS_TAPE,
    "requires_grad_": NEEDS_TAPE,
    "hook": NEEDS_TAPE,
    "remove_hook": NEEDS_TAPE,
    "no_grad": SWITCHES_RECORDING,
    "enable_grad": SWITCHES_RECORDING,
    "attempt": "goes on after an error, and only a session has a state to go on with",
    "zero_grad": NEEDS_TAPE,
    "add_param_group": OF_TRAINING,
    "save_state": OF_TRAINING,
    "load_state": OF_TRAINING,
    "clip_grad_norm": OF_TRAINING,
    "clip_grad_value": OF_TRAINING,
    "scheduler": OF_TRAINING,
    "scheduler_step": OF_TRAINING,
    "module": OF_MODULES,
    "forward": OF_MODULES,
    "generator": OF_MODULES,
    "draw": OF_MODULES,
}


def no_pure_form(kind):
    """That a kind of step has no pure form."""
    return Unsupported(kind, f"{kind} {IMPURE.get(kind, 'has no place in this kind of program')}")


@contextmanager
def at(path):
    """Says of a refusal at which step it came up."""
    try:
        yield
    except Unsupported as missing:
        if missing.reason.startswith("step "):
            raise
        raise Unsupported(missing.feature, f"step {path}: {missing.reason}") from None
