/** Quotients besides that of two tensors: by a count, and whole ones, which are flat between their jumps. */
import type { NdArray } from '../../arrays/array.ts';
import { full } from '../../arrays/creation.ts';
import { binary, unary } from '../../arrays/pointwise.ts';
import { operation } from '../../autograd/operation.ts';
import { apply } from '../../autograd/record.ts';
import type { Tensor } from '../../tensor.ts';
import type { Operand } from '../rule.ts';
import { zerosLike } from './constants.ts';

const wholeQuotient = (name: string, kernel: (self: NdArray, other: NdArray) => NdArray) =>
  operation(
    name,
    {
      inputs: { self: { reads: [] }, other: { reads: [], scalar: true } },
      outputs: { result: {} },
      dtype: 'promote',
      rounding: { class: 'exact' },
    },
    {
      forward: ({ self, other }) => kernel(self, other),
      vjp: { self: (grad) => zerosLike(grad), other: (grad) => zerosLike(grad) },
    },
  );

const quotients = binary({ float: (a, b) => a / b });
const truncations = unary({ float: Math.trunc });

/** The quotient is rounded before its fraction is cut off. */
const truncatedOp = wholeQuotient('div_trunc', (self, other) => truncations(quotients(self, other)));

/** By the remainder, which is exact: where the quotient is rounded up to a whole number, its floor would be one too high. */
function floorOfQuotient(a: number, b: number): number {
  if (b === 0) return a / b;
  const rest = a % b;
  const quotient = (a - rest) / b - (rest !== 0 && rest < 0 !== b < 0 ? 1 : 0);
  return quotient === 0 ? 0 * (a / b) : Math.round(quotient);
}

const flooredOp = wholeQuotient('div_floor', binary({ float: floorOfQuotient }));

/** The quotient without its fraction. */
export const truncatedQuotient = (self: Tensor, other: Operand): Tensor => apply(truncatedOp, [self, other]);

/** The largest whole number that is not above the quotient. */
export const flooredQuotient = (self: Tensor, other: Operand): Tensor => apply(flooredOp, [self, other]);

const byCountOp = operation(
  'div_by_count',
  {
    inputs: { self: { reads: [] } },
    outputs: { result: {} },
    dtype: 'same',
    rounding: { class: 'correct' },
  },
  {
    forward: ({ self }, { count }: { readonly count: number }) => quotients(self, full([], count, self.dtype)),
    vjp: { self: (grad, { params: { count } }) => divideByCount(grad, count) },
    node: () => 'DivBackward1',
  },
);

/** The quotient by a number that is known when the graph is made: unlike `div`, it saves nothing that a backward frees. */
export const divideByCount = (self: Tensor, count: number): Tensor => apply(byCountOp, [self], { count });
