/** Dtype rules: the dtype of a call's result from those of its operands, or that the call is not valid. */
import type { Dtype, Params, ProgramDtype, Scalar } from '../../spec/index.ts';
import { scalarDtype } from '../programs/scalars.ts';
import { entryOf } from './catalogue.ts';
import { paramsOfType } from './shape-params.ts';

/** What promotion sees of an operand: its dtype, and whether it has dims, is a tensor without dims, or a Python scalar. */
export interface OperandDtype {
  readonly dtype: ProgramDtype;
  readonly kind: 'tensor' | 'zero-dim' | 'scalar';
}

type Category = 'bool' | 'int64' | 'float';

/** Dtypes by what promotion holds higher. */
export const categories: readonly Category[] = ['bool', 'int64', 'float'];
const kinds = ['tensor', 'zero-dim', 'scalar'] as const;

/** bool, int64, or any float. */
export const categoryOf = (dtype: ProgramDtype): Category => (dtype === 'bool' || dtype === 'int64' ? dtype : 'float');

/** The dtype of the first result. A program's `float` stays `float`: it is not mixed with dtypes that are named. */
export function resultDtype(
  op: string,
  operands: readonly OperandDtype[],
  params: Params = {},
): ProgramDtype | undefined {
  const self = operands[0]?.dtype ?? 'float32';
  const promoted = promote(operands);
  switch (entryOf(op).dtype) {
    case 'promote':
      return promoted;
    case 'promote_float':
      return categoryOf(promoted) === 'float' ? promoted : 'float32';
    case 'sum':
      return categoryOf(self) === 'float' ? self : 'int64';
    case 'float_only':
      return categoryOf(promoted) === 'float' ? promoted : undefined;
    case 'same':
      return self;
    case 'param':
      return (
        (params.dtype as ProgramDtype | null | undefined) ?? operands[0]?.dtype ?? promote(scalarsAmong(op, params))
      );
    case 'equal':
      return operands.every(({ dtype }) => dtype === self) ? self : undefined;
  }
}

/** The numbers among the params, which decide where no tensor does. */
const scalarsAmong = (op: string, params: Params): OperandDtype[] =>
  paramsOfType(entryOf(op), 'scalar').map((name) => ({
    dtype: scalarDtype((params[name] ?? entryOf(op).params[name]!.default) as Scalar),
    kind: 'scalar',
  }));

/** The operands' promotion: tensors with dims decide, unless one without, or a scalar, is of a higher category. */
export function promote(operands: readonly OperandDtype[]): ProgramDtype {
  let result: ProgramDtype | undefined;
  for (const kind of kinds) {
    const widest = widestOf(operands.filter((operand) => operand.kind === kind).map((operand) => operand.dtype));
    if (widest && (!result || rankOf(widest) > rankOf(result))) result = kind === 'scalar' ? defaultOf(widest) : widest;
  }
  return result ?? 'float32';
}

const rankOf = (dtype: ProgramDtype): number => categories.indexOf(categoryOf(dtype));

/** A Python float becomes the default float dtype. */
const defaultOf = (dtype: ProgramDtype): Dtype => {
  const category = categoryOf(dtype);
  return category === 'float' ? 'float32' : category;
};

const order: readonly ProgramDtype[] = ['bool', 'int64', 'float32', 'float', 'float64'];

const widestOf = (dtypes: readonly ProgramDtype[]): ProgramDtype | undefined =>
  dtypes.length === 0 ? undefined : order[Math.max(...dtypes.map((dtype) => order.indexOf(dtype)))];
