/** Which dtypes random programs give to which ops. */
import type { ProgramDtype } from '../../spec/index.ts';
import { categoryOf } from '../catalogue/dtypes.ts';

/** Ops that take integers and bools, besides those that only move elements. New ops take floats until they are listed. */
const arithmetic = ['add', 'mul', 'sum', 'sum_dim', 'exp', 'sin', 'cos', 'sigmoid', 'div'];
const integerArithmetic = ['sub', 'rsub', 'neg', 'relu', 'max', 'max_dim', 'matmul'];
const moves = ['clone', 'zero', 'fill', 'copy', 'cat', 'gather'];

/** Whether programs call an op with operands of a dtype. */
export function takes(name: string, isView: boolean, dtype: ProgramDtype): boolean {
  const category = categoryOf(dtype);
  if (category === 'float' || isView || moves.includes(name) || arithmetic.includes(name)) return true;
  return category === 'int64' && integerArithmetic.includes(name);
}
