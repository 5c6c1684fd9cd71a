"""The kinds of steps, each with the function that runs it; and what a program may ask in vain."""


class Unsupported(Exception):
    """The program asks for something that this adapter does not offer."""

    def __init__(self, feature, reason):
        super().__init__(reason)
        self.feature = feature
        self.reason = reason


class Steps(dict):
    """The function that runs each kind of step."""

    def __missing__(self, kind):
        raise Unsupported(kind, f"this adapter knows no step '{kind}'")


STEPS = Steps()


def step(kind):
    """Registers the function that runs the steps of one kind."""

    def register(function):
        STEPS[kind] = function
        return function

    return register
