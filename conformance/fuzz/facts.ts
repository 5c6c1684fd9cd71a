/** What is known of a tensor's values without computing them, in whole numbers, so that nothing ever hangs on a float. */
import type { Domain, Op } from '../../spec/index.ts';

/** Bounds on all elements, as powers of two. */
export interface Facts {
  /** No element is larger in magnitude than 2^most. */
  readonly most: number;
  /** No element is smaller in magnitude than 2^least; undefined where one may be 0. */
  readonly least: number | undefined;
  readonly positive: boolean;
  /** No two elements are equal. */
  readonly distinct: boolean;
}

/** Of values that were drawn from a domain. */
export const factsOfDomain = (domain: Domain): Facts => ({
  most: 3,
  least: domain === 'boolean' || domain === 'distinct' ? undefined : -5,
  positive: domain === 'positive' || domain === 'unit',
  distinct: domain !== 'boolean',
});

/** Nothing is known. */
export const unknownFacts: Facts = { most: Infinity, least: undefined, positive: false, distinct: false };

/** What holds of both. */
export const joinFacts = (a: Facts, b: Facts): Facts => ({
  most: Math.max(a.most, b.most),
  least: a.least === undefined || b.least === undefined ? undefined : Math.min(a.least, b.least),
  positive: a.positive && b.positive,
  distinct: false,
});

/** Whether values lie in a domain, and are small enough that the op does not overflow. */
export function suits(facts: Facts, op: Op, domain: Domain): boolean {
  const limit = { exact: Infinity, correct: 12, accumulate: 12, ulp: 3 }[op.rounding.class];
  if (facts.most > limit) return false;
  if (typeof domain === 'object') return !('away_from' in domain) || facts.least !== undefined;
  return {
    real: true,
    positive: facts.positive && facts.least !== undefined,
    nonzero: facts.least !== undefined,
    unit: false,
    boolean: false,
    distinct: facts.distinct,
  }[domain];
}

type Transfer = (self: Facts, other: Facts) => Partial<Facts>;

/** Elements and number of elements of any tensor here stay below 2^7. */
const count = 7;

const transfers: Readonly<Record<string, Transfer>> = {
  neg: (self) => ({ ...self, positive: false }),
  clone: (self) => self,
  copy: (_self, src) => ({ ...src, distinct: false }),
  relu: (self) => ({ most: self.most }),
  mul: (self, other) => ({
    most: self.most + other.most,
    least: self.least === undefined || other.least === undefined ? undefined : self.least + other.least,
    positive: self.positive && other.positive,
  }),
  div: (self, other) => ({ most: self.most - (other.least ?? -Infinity) }),
  exp: (self) => ({ most: 12, least: -12, positive: true, distinct: self.distinct }),
  sigmoid: (self) => (self.most > 3 ? { most: 0 } : { most: 0, least: -12, positive: true, distinct: self.distinct }),
  log: (self) => ({ most: 4, distinct: self.distinct }),
  sin: () => ({ most: 0 }),
  cos: () => ({ most: 0 }),
  pow_tensor_scalar: () => ({ most: 24, least: -24, positive: true }),
  pow_tensor_tensor: () => ({ most: 24, least: -24, positive: true }),
  pow_scalar: () => ({ most: 13, least: -13, positive: true }),
  mse_loss: (self, other) => ({ most: 2 * Math.max(self.most, other.most) + 2 + count }),
};

/** What is known of an op's result; of an op that nothing is said about, that it does not grow much. */
export function factsOfResult(name: string, op: Op, inputs: readonly Facts[]): Facts {
  const most = Math.max(...inputs.map((facts) => facts.most));
  const growth = { exact: 0, correct: 2, ulp: 3, accumulate: count }[op.rounding.class];
  const transfer = transfers[name];
  const known = transfer ? transfer(inputs[0]!, inputs[1] ?? inputs[0]!) : { most: most + growth };
  return { ...unknownFacts, ...known };
}
