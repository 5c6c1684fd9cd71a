/** The run that gives a case's ideal: the same program in float64, where that changes nothing but the rounding. */
import type { Program, Step } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { walk } from '../programs/walk.ts';

/**
 * The run whose numbers are ideal. A float32 case is run in float64, unless the program names a float dtype itself:
 * promotion would then give other dtypes, so it is run as it is.
 */
export const idealRun = (run: Run): Run => (namesFloats(run.program) ? run : { ...run, float: 'float64' });

/** Whether in the ideal run float64 results stand for float32 ones. */
export const isSimulated = (run: Run): boolean => run.float === 'float32' && !namesFloats(run.program);

function namesFloats(program: Program): boolean {
  for (const { step } of walk(program)) if (namesFloat(step)) return true;
  return false;
}

const namesFloat = (step: Step): boolean =>
  (step.do === 'tensor' || step.do === 'draw') && (step.dtype === 'float32' || step.dtype === 'float64');
