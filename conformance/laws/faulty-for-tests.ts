/** For tests: the reference with one fault, made by changing a method of the library that programs are run over. */
import type { Backend } from '../backends/backend.ts';
import { library, referenceBackend } from '../backends/reference.ts';
import { imperativeBackend } from '../interpreter/backend.ts';
import type { Law, LawVerdict } from './law.ts';
import { laws } from './laws.ts';

/** The library that the reference is. */
export type Library = typeof library;

/** A tensor of it. */
export type Tensor = ReturnType<Library['tensor']>;

/** The reference, of which some methods do something else. */
export const faulty = (changes: Partial<Library>): Backend =>
  imperativeBackend({ ...library, ...changes }, referenceBackend().description);

/** A law by its id. */
export function lawOf(id: string): Law {
  const law = laws.find((each) => each.id === id);
  if (!law) throw new Error(`there is no law ${id}`);
  return law;
}

/** Tries a law with the seed and the number of programs that tests take. */
export const tried = (id: string, backend: Backend): Promise<LawVerdict> =>
  lawOf(id).run(backend, { seed: 1, runs: 40 });
