/** An imperative library whose errors are known as its own: released libraries throw plain `Error`s. */
import type { Category } from '../../spec/index.ts';
import type { ImperativeLibrary, LibraryOptimizer } from './imperative.ts';
import { LibraryError, marked } from './library-error.ts';

/** A library before anything is known of its errors. */
export type Unguarded<T> = Omit<ImperativeLibrary<T>, 'categoryOf'>;

/** The category of an error by its words or its class; undefined where they are of none. */
export type CategoryOf = (error: Error) => Category | undefined;

/** What takes steps of the program: an error in them is marked already, and one of the interpreter must not be. */
const takesSteps = new Set(['noGrad', 'enableGrad']);

/** The same library: what it throws counts as raised, in its category or as uncategorised. */
export function guardImperative<T>(
  library: Unguarded<T>,
  categoryOf: CategoryOf = () => undefined,
): ImperativeLibrary<T> {
  const guarded = guardMethods(library);
  const { optimizer } = library;
  return {
    ...guarded,
    ...(optimizer && {
      optimizer: (...args: Parameters<typeof optimizer>): LibraryOptimizer<T> =>
        guardMethods(marked(() => optimizer(...args))),
    }),
    categoryOf: (error) =>
      error instanceof LibraryError
        ? (categoryOf(error.cause instanceof Error ? error.cause : error) ?? 'uncategorised')
        : undefined,
  };
}

function guardMethods<Methods extends object>(methods: Methods): Methods {
  const guarded = Object.entries(methods).map(([name, method]) => {
    const call = (...args: unknown[]) => marked(() => (method as (...args: unknown[]) => unknown)(...args));
    return [name, takesSteps.has(name) ? method : call];
  });
  return Object.fromEntries(guarded) as Methods;
}
