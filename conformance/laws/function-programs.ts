/** Drawn functions as programs: their values, and the gradients of their leaves. */
import type { BackwardStep, Program, Ref, Step } from '../../spec/index.ts';
import type { DrawnFunction, Root } from './drawn-function.ts';
import { programOf } from './measured.ts';

/** A step that observes a value. */
export const observeValue = (of: Ref): Step => ({ do: 'observe', what: 'value', of });

/** Steps that observe gradients. */
export const observeGrads = (leaves: readonly string[]): readonly Step[] =>
  leaves.map((leaf) => observeValue({ grad: leaf }));

/** What makes the gradients that backward begins with. */
export const seedsOf = (roots: readonly Root[]): readonly Step[] =>
  roots.flatMap(({ seed, seedBy }) => (seedBy ? [seed, seedBy] : [seed]));

/** Backward from roots, each with its seed. */
export const backwardFrom = (roots: readonly Root[], options: Partial<BackwardStep> = {}): BackwardStep => ({
  do: 'backward',
  roots: roots.map(({ name }) => name),
  gradients: roots.map(({ seed, seedBy }) => (seedBy?.out as string | undefined) ?? seed.out),
  retain_graph: false,
  create_graph: false,
  ...options,
});

/** The gradients of a function's leaves, by one backward from all its roots. */
export const gradientsOf = ({ steps, roots, leaves }: DrawnFunction): Program =>
  programOf(steps, seedsOf(roots), [backwardFrom(roots)], observeGrads(leaves));

/** The roots' values, and then the gradients. */
export const valuesAndGradientsOf = ({ steps, roots, leaves }: DrawnFunction): Program =>
  programOf(
    steps,
    seedsOf(roots),
    [backwardFrom(roots)],
    roots.map(({ name }) => observeValue(name)),
    observeGrads(leaves),
  );
