"""autograd (HIPS) as a gradspec backend: JSON-RPC lines on stdin, one reply for each on stdout.

Run it with any Python that has autograd and SciPy. Read on in `autograd_library.py` beside it, and in `../python`:
`lowering/` (how a program becomes a function of its leaves) and `serving.py` (the wire).
"""

import os

os.environ["OMP_NUM_THREADS"] = "1"  # sums and products in one order, whatever the machine

import sys
import warnings
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from autograd_library import Autograd
from lowering.running import running
from serving import serve

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    library = Autograd()
    serve(library.description, running(library))
