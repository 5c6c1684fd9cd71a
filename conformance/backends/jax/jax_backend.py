"""JAX as a gradspec backend, on the CPU: JSON-RPC lines on stdin, one reply for each on stdout.

Run it with any Python that has JAX. Read on in `jax_library.py` beside it, and in `../python`: `lowering/` (how a
program becomes a function of its leaves) and `serving.py` (the wire).
"""

import os

os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["JAX_ENABLE_X64"] = "1"  # without it there is neither float64 nor int64

import sys
import warnings
from pathlib import Path

# JAX compiles every op anew for every shape, which is nearly all of its time: what was compiled is kept in the `.venv`.
if sys.prefix != sys.base_prefix:
    os.environ.setdefault("JAX_COMPILATION_CACHE_DIR", str(Path(sys.prefix) / "compiled"))
    os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS", "0")
    os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_ENTRY_SIZE_BYTES", "-1")

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from jax_library import Jax
from lowering.running import running
from serving import serve

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    library = Jax()
    serve(library.description, running(library))
