"""What this backend is and claims."""

import platform

import numpy
import torch

from catalogue import OPS
from program import DTYPES
from serving import PROTOCOL

OPTIMIZERS = (
    "SGD", "Adam", "AdamW", "Adagrad", "RMSprop", "Adadelta", "Adamax", "NAdam", "RAdam", "Rprop", "ASGD",
)  # fmt: skip

FEATURES = (
    "assign", "attempt", "backward", "base", "bind_grad", "clip_grad", "closure", "create_graph", "custom_function",
    "detach", "detach_", "draw", "enable_grad", "flags", "grad", "hook_steps", "hooks", "identity", "in_place", "layout",
    "module", "no_grad", "optimizer", "optimizer_state", "param_groups", "printing", "requires_grad_", "retain_grad",
    "retain_graph", "scheduler", "set_grad", "state_dict", "storage", "version", "zero_grad",
)  # fmt: skip


def description():
    return {
        "protocol": PROTOCOL,
        "name": "pytorch",
        "version": torch.__version__,
        "language": "Python",
        "homepage": "https://pytorch.org",
        "levels": ["P", "O", "S", "T", "R", "N"],
        "dtypes": list(DTYPES),
        "ops": list(OPS),
        "optimizers": list(OPTIMIZERS),
        "features": list(FEATURES),
        "in_flight": 64,
        "environment": {
            "python": platform.python_version(),
            "numpy": numpy.__version__,
            "machine": platform.machine(),
            "cpu_capability": torch.backends.cpu.get_cpu_capability(),
            "threads": str(torch.get_num_threads()),
        },
    }
