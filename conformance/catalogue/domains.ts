/** Domains: values on which an op is defined, and smooth where a numerical derivative will be taken. */
import type { Domain, Params, Shape } from '../../spec/index.ts';
import { type Choices, oneOf, shuffled } from './choices.ts';
import { apart, multiplesBetween } from './numbers.ts';
import { dimAlong, sizeOf } from './shape-params.ts';

/** How far values keep from a kink: further than the step of any numerical derivative. */
const margin = 0.25;

const values = {
  real: multiplesBetween(-4, 4, 0.25).filter((value) => value !== 0),
  positive: multiplesBetween(0.25, 4, 0.125),
  nonzero: multiplesBetween(-4, 4, 0.25).filter((value) => value !== 0),
  unit: multiplesBetween(1 / 32, 31 / 32, 1 / 32),
  boolean: [0, 1],
  distinct: multiplesBetween(-4, 4, 0.25),
  apart: apart(multiplesBetween(-4, 3.75, 0.25)),
};

/** What numbers a domain allows, from the simplest on. An index goes into a dim of size `extent`. */
export function valuesOf(domain: Domain, extent = 1): readonly number[] {
  if (typeof domain === 'string') return values[domain];
  if ('index_into' in domain) return Array.from({ length: extent }, (_, index) => index);
  if ('between' in domain) return multiplesBetween(...within(domain.between), step(domain.between));
  return values.real.filter((value) => domain.away_from.every((kink) => Math.abs(value - kink) >= margin));
}

/** 32 steps from end to end. */
const step = ([least, most]: readonly [number, number]): number => (most - least) / 32;

/** Between two numbers and at neither: a derivative may end there. */
const within = (range: readonly [number, number]): [number, number] => [range[0] + step(range), range[1] - step(range)];

/** So many values of a domain. Real ones differ while there are different ones, so that no two elements can be exchanged unseen; indices repeat. */
export function drawValues(domain: Domain, count: number, choices: Choices, target?: IndexTarget): number[] {
  const allowed = valuesOf(domain, target?.extent);
  if (target?.run) return drawRuns(count, choices, { ...target, run: target.run });
  const repeats = domain === 'boolean' || (typeof domain === 'object' && 'index_into' in domain);
  if (repeats) return Array.from({ length: count }, () => oneOf(choices, allowed));
  const drawn: number[] = [];
  let left: number[] = [];
  for (let lap = -1; drawn.length < count; ) {
    if (left.length === 0) {
      left = [...allowed];
      lap += 1;
    }
    const value = left.splice(choices.below(left.length), 1)[0]!;
    drawn.push(value + (value < 0 ? -1 : 1) * lapOffset(domain, lap));
  }
  return drawn;
}

/** A second lap through the values keeps `distinct` ones distinct by moving outwards. */
const lapOffset = (domain: Domain, lap: number): number => (domain === 'distinct' ? lap * 8 : 0);

/** What indices go into. */
export interface IndexTarget {
  /** The size of the dim. */
  readonly extent: number;
  /** So many indices, so far apart in row-major order, must differ. */
  readonly run?: { readonly length: number; readonly apart: number };
}

/** What an index of a certain shape, the nth of a list, goes into; undefined for the domains that are not indices. */
export function targetOf(
  domain: Domain,
  { shape: index, nth = 0 }: { readonly shape: Shape; readonly nth?: number },
  shapes: Readonly<Record<string, readonly Shape[]>>,
  params: Params,
): IndexTarget | undefined {
  if (typeof domain === 'string' || !('index_into' in domain)) return undefined;
  const shape = shapes[domain.index_into]![0]!;
  const dim = domain.along === 'each' ? nth : dimAlong(shape, domain.along, params);
  const extent = dim === undefined ? 1 : shape[dim]!;
  if (!domain.distinct || dim === undefined) return { extent };
  const inIndex = domain.along === 'each' ? 0 : dim;
  return { extent, run: { length: index[inIndex]!, apart: sizeOf(index.slice(inIndex + 1)) } };
}

/** Indices of which none is twice in its run. */
function drawRuns(count: number, choices: Choices, { extent, run }: Required<IndexTarget>): number[] {
  const runs: number[][] = [];
  return Array.from({ length: count }, (_, at) => {
    const nth = Math.floor(at / (run.length * run.apart)) * run.apart + (at % run.apart);
    runs[nth] ??= shuffled(
      choices,
      Array.from({ length: extent }, (_, index) => index),
    );
    return runs[nth][Math.floor(at / run.apart) % run.length]!;
  });
}
