"""Programs as pure functions of their leaves, for libraries that have `grad(f)` and no `.backward()`.

Read on in `running.py` (a program's outcome), `tracing.py` (a program as a list of pure nodes) and `frame.py` (the nodes
as tensors, and gradients as replays). It is the counterpart of `conformance/functional/` for libraries in Python.
"""
