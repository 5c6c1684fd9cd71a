"""How long PyTorch itself takes for programs: reads them from a file, runs each, and prints the seconds spent inside.

Usage: python time_inside.py PROGRAMS.jsonl    (a line a run: {"program": …, "float": …})
"""

import json
import sys
import time
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "backends" / "torch"))

import torch_backend  # noqa: E402, F401  (sets up PyTorch as the adapter does)
from program import run_program  # noqa: E402

runs = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
torch_backend.torch.set_num_threads(1)
warnings.simplefilter("ignore")


def seconds_inside():
    start = time.perf_counter()
    for run in runs:
        run_program(run["program"], run["float"])
    return time.perf_counter() - start


seconds_inside()  # once to warm up
print(seconds_inside())
