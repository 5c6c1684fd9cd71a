/** What a division leaves: with the sign of the dividend (`fmod`), or of the divisor (`remainder`). */
import { binary } from '../../arrays/pointwise.ts';
import { TensorError } from '../../error.ts';
import { flooredQuotient, truncatedQuotient } from '../internal/quotients.ts';
import type { CallTraits, Rule } from '../rule.ts';

function integerRemainder(a: bigint, b: bigint): bigint {
  if (b === 0n)
    throw new TensorError('invalid-argument', 'an integer cannot be divided by 0: convert to a float dtype');
  return a % b;
}

const remaindersOfDividend = binary({ float: (a, b) => a % b, int64: integerRemainder });

const remaindersOfDivisor = binary({
  float: (a, b) => {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
  },
  int64: (a, b) => {
    const rest = integerRemainder(a, b);
    return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
  },
});

const nodeName =
  (name: string) =>
  (_shapes: object, { hasScalar }: CallTraits): string =>
    `${name}Backward${hasScalar ? 0 : 1}`;

export const fmod: Rule<'fmod'> = {
  forward: ({ self, other }) => remaindersOfDividend(self, other),
  vjp: {
    self: (grad) => grad,
    other: (grad, { self, other }) => grad.neg().mul(truncatedQuotient(self, other)),
  },
  node: nodeName('Fmod'),
};

export const remainder: Rule<'remainder'> = {
  forward: ({ self, other }) => remaindersOfDivisor(self, other),
  vjp: {
    self: (grad) => grad,
    other: (grad, { self, other }) => grad.neg().mul(flooredQuotient(self, other)),
  },
  node: nodeName('Remainder'),
};
