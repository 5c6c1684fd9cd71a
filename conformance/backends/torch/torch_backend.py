"""PyTorch as a gradspec backend: JSON-RPC lines on stdin, one reply for each on stdout.

Run it with any Python that has PyTorch: `python torch_backend.py`. Read on in `../python/serving.py` (the wire),
`program.py` (how a program runs) and the `*_steps.py` beside it (one function for each kind of step).
"""

import os

# Sums and matrix products differ in their last bits between CPUs. These choose the kernels that every CPU has, and
# one thread; libtorch reads them while it loads.
os.environ["ATEN_CPU_CAPABILITY"] = "default"
os.environ["MKL_CBWR"] = "COMPATIBLE"
os.environ["OMP_NUM_THREADS"] = "1"

import gc
import sys
import warnings
from pathlib import Path

import torch

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from description import description
from program import run_program
from serving import serve

# Registering is what importing them is for.
import autograd_steps  # noqa: F401
import block_steps  # noqa: F401
import function_steps  # noqa: F401
import module_steps  # noqa: F401
import observe_steps  # noqa: F401
import optimizer_steps  # noqa: F401
import random_steps  # noqa: F401
import tensor_steps  # noqa: F401


if __name__ == "__main__":
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")
    gc.collect()
    gc.freeze()  # PyTorch's own hundred thousand objects are not worth looking at in every collection
    serve(description, run_program)
