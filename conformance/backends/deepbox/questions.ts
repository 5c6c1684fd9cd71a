/** What has no gradient: comparisons, logic, places, and what is made of numbers alone. */
import type { Scalar } from '../../../spec/index.ts';
import type { OpTable } from '../../functional/op-table.ts';
import { scalarValue } from '../../programs/scalars.ts';
import { operand } from './operands.ts';
import type { Deepbox, Plain, Tensor } from './surface.ts';

/** The ops, over a loaded deepbox. */
export function questions(deepbox: Deepbox) {
  const { ndarray } = deepbox;
  const held = (plain: Plain): Tensor => ndarray.GradTensor.fromTensor(plain, { requiresGrad: false });
  const compare = (ask: (a: Plain, b: Plain) => Plain) => (inputs: { self: Tensor; other: Tensor | Scalar }) =>
    held(ask(inputs.self.tensor, operand(deepbox, inputs.other, inputs.self).tensor));
  const ask = (ask: (x: Plain) => Plain) => (inputs: { self: Tensor }) => held(ask(inputs.self.tensor));
  return {
    eq: compare(ndarray.equal),
    ne: compare(ndarray.notEqual),
    lt: compare(ndarray.less),
    le: compare(ndarray.lessEqual),
    gt: compare(ndarray.greater),
    ge: compare(ndarray.greaterEqual),
    logical_and: compare(ndarray.logicalAnd),
    logical_or: compare(ndarray.logicalOr),
    logical_xor: compare(ndarray.logicalXor),
    logical_not: ask(ndarray.logicalNot),
    isnan: ask(ndarray.isnan),
    isinf: ask(ndarray.isinf),
    isfinite: ask(ndarray.isfinite),
    all: ask((x) => ndarray.all(x)),
    all_dim: ({ self }, { dim, keepdim }) => held(ndarray.all(self.tensor, dim, keepdim)),
    any: ask((x) => ndarray.any(x)),
    any_dim: ({ self }, { dim, keepdim }) => held(ndarray.any(self.tensor, dim, keepdim)),
    zeros: (_none, { size, dtype }) => held(ndarray.zeros(size, typed(dtype))),
    ones: (_none, { size, dtype }) => held(ndarray.ones(size, typed(dtype))),
    full: (_none, { size, fill_value, dtype }) =>
      held(ndarray.full(size, Number(scalarValue(fill_value)), typed(dtype))),
    eye: (_none, { n, m, dtype }) => held(ndarray.eye(n, m ?? undefined, 0, typed(dtype))),
  } satisfies OpTable<Tensor>;
}

/** A dtype that is not said is deepbox's choice. */
const typed = (dtype: string | null | undefined) => (dtype ? { dtype } : undefined);
