"""TensorFlow as a gradspec backend, by its GradientTape, on the CPU: JSON-RPC lines on stdin, replies on stdout.

Run it with any Python that has TensorFlow. Read on in `tensorflow_library.py` beside it, and in `../python`: `lowering/`
(how a program becomes a function of its leaves) and `serving.py` (the wire).
"""

import os

os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"  # it greets everyone on stderr
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"  # oneDNN chooses the order of sums by the machine

import sys
import warnings
from pathlib import Path

import tensorflow as tf

sys.path.append(str(Path(__file__).resolve().parents[1] / "python"))

from lowering.running import running
from serving import serve
from tensorflow_library import TensorFlow

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.threading.set_intra_op_parallelism_threads(1)
    library = TensorFlow()
    serve(library.description, running(library))
