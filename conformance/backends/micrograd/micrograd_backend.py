"""micrograd as a gradspec backend: JSON-RPC lines on stdin, one reply for each on stdout.

Run it with any Python that has micrograd. Read on in `../python`: `scalar_engine.py` (how a program runs) and `serving.py`
(the wire).
"""

import importlib.metadata
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from micrograd.engine import Value

from scalar_engine import OPERATORS, Engine
from serving import serve


class Micrograd(Engine):
    name = "micrograd"
    version = importlib.metadata.version("micrograd")
    homepage = "https://github.com/karpathy/micrograd"
    value = staticmethod(Value)
    ops = {
        **OPERATORS,
        "relu": lambda self: self.relu(),
    }


if __name__ == "__main__":
    engine = Micrograd()
    serve(engine.description, engine.run)
