/** Sources of values for tests: the reference, and libraries that are not quite it. */
import type { Dtype, Outcome } from '../../spec/index.ts';
import type { Answer, Backend, Run } from '../backends/backend.ts';
import { referenceBackend, runReference } from '../backends/reference.ts';
import { type Draw, perturb } from '../judge/perturb.ts';
import { precisionOf } from '../judge/precision.ts';

/** A backend that answers as `answer` does. */
export function answering(answer: (run: Run) => Answer, dtypes: readonly Dtype[] = allDtypes): Backend {
  const reference = referenceBackend();
  return {
    description: { ...reference.description, name: 'test', version: '1', dtypes: [...dtypes] },
    run: (run) => Promise.resolve(answer(run)),
    close: () => Promise.resolve(),
  };
}

const allDtypes: readonly Dtype[] = ['float32', 'float64', 'int64', 'bool'];

/** The reference, each of whose results lies where `draw` says in the freedom that its op has. */
export const rounding = (draw: Draw): Backend =>
  answering((run) =>
    runReference(run, (rounded) => {
      const precision = precisionOf(rounded.result.dtype, false);
      if (precision) perturb(rounded, precision, draw);
    }),
  );

/** The reference, whose outcomes `change` changes. */
export const changed = (change: (outcome: Outcome) => Answer): Backend => answering((run) => change(runReference(run)));
