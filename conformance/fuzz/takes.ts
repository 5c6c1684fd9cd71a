/** Which dtypes random programs give to which ops: those that the catalogue says, with three exceptions. */
import type { Op, ProgramDtype } from '../../spec/index.ts';
import { categoryOf } from '../catalogue/dtypes.ts';

/** Whether programs call an op with operands of a dtype. */
export function takes(op: Op, dtype: ProgramDtype): boolean {
  const category = categoryOf(dtype);
  if (op.name === 'pow' && category !== 'float') return false; // negative powers of integers are refused
  if (op.name === 'clamp' && category === 'bool') return false; // whole bounds make integers of bools
  if (op.name === 'l1_loss' && category !== 'float') return false; // their mean is refused
  return op.takes.includes(category);
}
