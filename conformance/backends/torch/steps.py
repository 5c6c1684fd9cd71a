"""The kinds of steps, each with the function that runs it."""


from unsupported import Unsupported


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
