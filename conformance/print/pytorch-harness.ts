/** What stands below a printed program: it runs it, prints what it observed, and with `--json` its outcome. */
import type { StepPath } from '../../spec/index.ts';

/** The end of a script, given which line each step is on. */
export function pytorchHarness(stretches: readonly (readonly [line: number, step: StepPath])[]): string {
  const lines = stretches.map(([line, step]) => `${line}: "${step}"`).join(', ');
  return `

# ---- The program ends here. The rest runs it and prints what it observes; with --json its last line is the outcome.

import json
import math
import sys

STEP_AT_LINE = {${lines}}
observations = []


def observe(expression, value):
    observations.append(as_json(value))
    shown = value.detach() if isinstance(value, torch.Tensor) else value  # asking for a grad_fn can change what follows
    print(f"{expression} = {shown}")


def raised(error):
    observations.append({"kind": "raised", **failure(error)})
    print(f"raised {type(error).__name__}: {error}")


def completed():
    observations.append({"kind": "completed"})


def failure(error):
    line, trace = 0, error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == __file__ and code.co_name in ("program", "closure", "hook", "forward", "backward"):
            line = trace.tb_lineno
        trace = trace.tb_next
    step = STEP_AT_LINE[max(start for start in STEP_AT_LINE if start <= line)]
    return {"category": "uncategorised", "step": step, "message": str(error)}


def as_json(value):
    if value is None:
        return {"kind": "none"}
    if isinstance(value, bool):
        return {"kind": "flag", "value": value}
    if isinstance(value, torch.Size):
        return {"kind": "shape", "value": list(value)}
    if isinstance(value, (str, torch.dtype)):
        return {"kind": "text", "value": str(value).removeprefix("torch.")}
    if isinstance(value, (int, float)):
        return {"kind": "number", "value": number(value)}
    if not isinstance(value, torch.Tensor):
        value = torch.tensor(value, dtype=torch.float64)
    elements = [number(element) for element in value.detach().reshape(-1).tolist()]
    dtype = str(value.dtype).removeprefix("torch.")
    return {"kind": "tensor", "dtype": dtype, "shape": list(value.shape), "data": elements}


def number(value):
    if isinstance(value, int):
        return value if isinstance(value, bool) or abs(value) < 2**53 else str(value)
    if math.isfinite(value):
        return value if value or math.copysign(1, value) > 0 else "-0"
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


torch.set_num_threads(1)
if "--json" in sys.argv:
    try:
        program()
        outcome = {"kind": "values", "observations": observations}
    except Exception as error:
        outcome = {"kind": "error", **failure(error), "observations": observations}
    print(json.dumps(outcome))
else:
    program()
`;
}
