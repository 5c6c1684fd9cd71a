/** A backend made of a library of pure functions. */
import type { Outcome } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import type { FunctionalLibrary } from './library.ts';
import { runFunctional } from './run.ts';

/** Runs programs one after the other, each in the library's scope. */
export function functionalBackend<T>(library: FunctionalLibrary<T>): Backend {
  let last: Promise<unknown> = Promise.resolve();
  const runOne = (run: Run): Promise<Outcome> => {
    const body = () => runFunctional(library, run);
    return library.scope ? library.scope(body) : body();
  };
  return {
    description: library.description,
    run(run) {
      const outcome = last.then(() => runOne(run));
      last = outcome.catch(() => {}); // whoever asked for it is told; the next program is not to be blamed
      return outcome;
    },
    close: async () => {},
  };
}
