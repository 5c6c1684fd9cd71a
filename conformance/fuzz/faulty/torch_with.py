"""PyTorch's adapter with a fault in it: what a wrong library looks like over the wire."""

import os
import runpy
import sys
from pathlib import Path

BACKENDS = Path(__file__).parents[2] / "backends"
ADAPTER = BACKENDS / "torch"
sys.path[:0] = [str(ADAPTER), str(BACKENDS / "python")]
os.environ["ATEN_CPU_CAPABILITY"] = "default"  # before anything loads libtorch, as the adapter itself does
os.environ["OMP_NUM_THREADS"] = "1"


def serve():
    """Serves the adapter, whose modules a fault has changed by then."""
    runpy.run_path(str(ADAPTER / "torch_backend.py"), run_name="__main__")
