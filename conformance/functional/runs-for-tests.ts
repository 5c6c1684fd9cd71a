/** Runs of the miniature for tests. */
import type { Observation, Outcome } from '../../spec/index.ts';
import { type ProgramBuilder, program } from '../programs/builder.ts';
import { miniature } from './miniature-for-tests.ts';
import { runFunctional } from './run.ts';

/** The outcome of a program. */
export const run = (author: (p: ProgramBuilder) => void, library = miniature()): Promise<Outcome> =>
  runFunctional(library, { program: program(author), float: 'float64' });

/** What a program that goes well observes: the elements of tensors, other observations as they are. */
export async function seen(author: (p: ProgramBuilder) => void): Promise<unknown[]> {
  const outcome = await run(author);
  if (outcome.kind !== 'values') throw new Error(JSON.stringify(outcome));
  return outcome.observations.map(dataOf);
}

const dataOf = (observation: Observation) => (observation.kind === 'tensor' ? observation.data : observation);

/** Calls `out = of ** 3`. */
export const cube = (p: ProgramBuilder, of: string, out: string): void =>
  p.call(out, 'pow_tensor_scalar', { self: of }, { exponent: 3 });
