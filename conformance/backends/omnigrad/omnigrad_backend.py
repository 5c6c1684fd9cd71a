"""omnigrad as a gradspec backend: JSON-RPC lines on stdin, one reply for each on stdout.

Run it with any Python that has omnigrad. Read on in `../python`: `scalar_engine.py` (how a program runs) and `serving.py`
(the wire).
"""

import importlib.metadata
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from omnigrad.diffengine import Value

from scalar_engine import OPERATORS, Engine
from serving import serve


class Omnigrad(Engine):
    name = "omnigrad"
    version = importlib.metadata.version("omnigrad")
    homepage = "https://github.com/monkeyluffy824/omnidiff"
    value = staticmethod(Value)
    ops = {
        **OPERATORS,
        "abs": lambda self: self.abs(),
        "cos": lambda self: self.cos(),
        "exp": lambda self: self.exp(),
        "log": lambda self: self.ln(),
        "relu": lambda self: self.reLU(),
        "sigmoid": lambda self: self.sigmod(),
        "sin": lambda self: self.sin(),
        "sqrt": lambda self: self.sqrt(),
        "tan": lambda self: self.tan(),
        "tanh": lambda self: self.tanh(),
    }


if __name__ == "__main__":
    engine = Omnigrad()
    serve(engine.description, engine.run)
