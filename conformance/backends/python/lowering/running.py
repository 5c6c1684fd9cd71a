"""How a program runs on a library of pure functions, and what becomes of an exception."""

from lowering.frame import Frame, Replay
from lowering.graph import Observe
from lowering.library import LibraryError
from lowering.observing import observation
from lowering.refusals import at
from lowering.tracing import each_step, trace
from lowering.training import Training
from unsupported import Unsupported


def running(library):
    """What runs a program on a library, and gives its outcome."""

    def run_program(program, float_dtype):
        try:
            return Run(library, program, float_dtype).outcome()
        finally:
            library.release()

    return run_program


class Run:
    """One run of a program. Nothing in it outlives the run."""

    def __init__(self, library, program, float_dtype):
        self.library = library
        self.program = program
        self.float = float_dtype
        self.observations = []
        self.path = "0"

    def outcome(self):
        """What the program gave; one that has no pure form is unsupported, with the reason."""
        try:
            self.train() if self.is_training() else self.replay()
        except Unsupported as missing:
            return {"kind": "unsupported", "feature": missing.feature, "reason": missing.reason}
        except LibraryError as error:
            return {
                "kind": "error",
                "category": "uncategorised",
                "step": self.path,
                "message": str(error),
                "observations": self.observations,
            }
        return {"kind": "values", "observations": self.observations}

    def is_training(self):
        return any(step["do"] == "optimizer" for step, _ in each_step(self.program["steps"]))

    def replay(self):
        nodes = trace(self.program, self.float)
        frame = Frame(Replay(self.library, nodes, self.float))
        for node in nodes:
            self.path = node.path
            with at(node.path):
                if isinstance(node, Observe):
                    self.observations.append(observation(self.library, node.what, frame.get(node.of)))
                else:
                    frame.compute(node)

    def train(self):
        training = Training(self.library, self.float, self.observations)
        for step, path in each_step(self.program["steps"]):
            self.path = path
            with at(path):
                training.run(step)
