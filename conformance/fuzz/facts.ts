/** What is known of a tensor's values without computing them, in whole numbers, so that nothing ever hangs on a float. */
import type { Domain, Op, OpOutput, ProgramDtype, Range } from '../../spec/index.ts';
import { categoryOf } from '../catalogue/dtypes.ts';

/** Bounds on all elements, as powers of two. */
export interface Facts {
  /** No element is larger in magnitude than 2^most. */
  readonly most: number;
  /** No element is smaller in magnitude than 2^least; undefined where one may be 0. */
  readonly least: number | undefined;
  readonly positive: boolean;
  /** No two elements are equal. */
  readonly distinct: boolean;
  /** No rounding error has touched them. */
  readonly exact: boolean;
}

/** Of values that were drawn from a domain. */
export function factsOfDomain(domain: Domain): Facts {
  const drawn = { most: 3, least: -5, positive: false, distinct: true, exact: true };
  if (typeof domain === 'object') {
    if ('index_into' in domain) return { ...drawn, least: undefined, distinct: false };
    return 'between' in domain ? { ...drawn, ...boundsOf(domain.between) } : drawn;
  }
  return {
    ...drawn,
    least: domain === 'boolean' || domain === 'distinct' || domain === 'apart' ? undefined : drawn.least,
    positive: domain === 'positive' || domain === 'unit',
    distinct: domain !== 'boolean',
  };
}

/** What the ends of a range say, as powers of two. */
const boundsOf = ([lowest, highest]: readonly [number, number]): Pick<Facts, 'most' | 'least' | 'positive'> => ({
  most: Math.ceil(Math.log2(Math.max(-lowest, highest))),
  least: lowest > 0 ? Math.floor(Math.log2(lowest)) : undefined,
  positive: lowest > 0,
});

/** Nothing is known. */
export const unknownFacts: Facts = { most: Infinity, least: undefined, positive: false, distinct: false, exact: false };

/** What holds of both. */
export const joinFacts = (a: Facts, b: Facts): Facts => ({
  most: Math.max(a.most, b.most),
  least: a.least === undefined || b.least === undefined ? undefined : Math.min(a.least, b.least),
  positive: a.positive && b.positive,
  distinct: false,
  exact: a.exact && b.exact,
});

/** Whether no rounding error decides what an op gives: where it jumps its operands must be exact. */
export const isDecided = (facts: Facts, op: Op): boolean => op.jumps === undefined || facts.exact;

/** Whether even in a program of special values rounding cannot decide between ties, or between a number and NaN. */
export const isSafe = (facts: Facts, op: Op, domain: Domain): boolean =>
  facts.exact ||
  !(domain === 'distinct' || (typeof domain === 'object' && 'between' in domain)) ||
  suits(facts, op, domain);

/** Whether values lie in a domain, and are small enough that the op does not overflow. */
export function suits(facts: Facts, op: Op, domain: Domain): boolean {
  const limit = { exact: Infinity, correct: 12, accumulate: 12, ulp: 3 }[op.rounding.class];
  if (facts.most > limit) return false;
  if (typeof domain === 'string')
    return {
      real: true,
      positive: facts.positive && facts.least !== undefined,
      nonzero: facts.least !== undefined,
      unit: false,
      boolean: false,
      distinct: facts.distinct,
      apart: false,
    }[domain];
  if ('between' in domain) return liesBetween(facts, domain.between);
  if (!('away_from' in domain) || op.jumps) return true; // where it jumps it has a value, and a gradient, all the same
  return facts.least !== undefined && domain.away_from.every((kink) => kink === 0);
}

const liesBetween = ({ most, least, positive }: Facts, [lowest, highest]: readonly [number, number]): boolean =>
  2 ** most < highest && lowest < (positive && least !== undefined ? 2 ** least : -(2 ** most));

/** Elements and number of elements of any tensor here stay below 2^7. */
const count = 7;

/** What is known of one of an op's results; where the catalogue says nothing, that it does not grow much. */
export function factsOfResult(op: Op, output: OpOutput, dtype: ProgramDtype, inputs: readonly Facts[]): Facts {
  const rounds = op.rounding.class !== 'exact' && categoryOf(dtype) === 'float';
  const exact = !rounds && inputs.every((facts) => facts.exact);
  if (dtype === 'bool') return { ...unknownFacts, most: 0, exact };
  if (output.dtype) return unknownFacts;
  const growth = { exact: 0, correct: 2, ulp: 3, accumulate: count }[op.rounding.class];
  const { range } = output;
  const known = range === undefined ? { most: mostOf(inputs) + growth } : factsOfRange(range, op, inputs);
  return { ...unknownFacts, ...known, exact };
}

const mostOf = (inputs: readonly Facts[]): number => Math.max(0, ...inputs.map(({ most }) => most));

function factsOfRange(range: Range, op: Op, inputs: readonly Facts[]): Partial<Facts> {
  if (typeof range === 'object') return factsBetween(range, inputs);
  const [self, other = self] = inputs as readonly [Facts, Facts?];
  switch (range) {
    case 'rearranged':
      return self;
    case 'chosen':
      return { ...inputs.reduce(joinFacts), distinct: false };
    case 'opposite':
      return { ...self, positive: false };
    case 'magnitude':
      return { most: self.most, least: self.least, positive: self.least !== undefined };
    case 'product':
      return productOf(self, other, op.rounding.class === 'accumulate' ? count : 0);
    case 'quotient':
      return { most: self.most - (other.least ?? -Infinity) };
  }
}

/** Of products, or of sums of them that have up to 2^`more` terms. */
const productOf = (self: Facts, other: Facts, more: number): Partial<Facts> => ({
  most: self.most + other.most + more,
  ...(more === 0 && {
    least: self.least === undefined || other.least === undefined ? undefined : self.least + other.least,
    positive: self.positive && other.positive,
  }),
});

/** The catalogue says it for operands up to 2^3, which is all that rounding functions are given but in programs of special values. */
function factsBetween(range: Exclude<Range, string>, inputs: readonly Facts[]): Partial<Facts> {
  if (mostOf(inputs) > 3) return {};
  return {
    ...boundsOf(range.between),
    distinct: range.one_to_one === true && inputs[0]!.distinct,
  };
}
