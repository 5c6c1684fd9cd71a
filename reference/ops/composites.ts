/** The table of composites: ops of the catalogue that are formulas over others. */
import type { OpName } from '../../spec/index.ts';
import type { Composite } from './composite.ts';
import * as along from './indexing/along.ts';
import * as products from './linear-algebra/composites.ts';
import { einsum } from './linear-algebra/einsum.ts';
import * as losses from './losses/composites.ts';
import * as crossEntropies from './losses/cross-entropy.ts';

export const composites = { ...along, ...products, ...losses, ...crossEntropies, einsum } satisfies {
  readonly [Op in OpName]?: Composite<Op>;
};

/** An op that is a formula over others. */
export type CompositeName = keyof typeof composites;

/** The formula of an op, if it is one. */
export const compositeOf = <Op extends OpName>(op: Op): Composite<Op> | undefined =>
  (composites as { readonly [O in OpName]?: unknown })[op] as Composite<Op> | undefined;
