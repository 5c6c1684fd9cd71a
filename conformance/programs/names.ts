/** The names of a program: where each is bound. */
import type { Name, Program, Step } from '../../spec/index.ts';
import { bodiesOf } from './bodies.ts';
import { namesBoundBy } from './scope.ts';
import { innerSteps, walk } from './walk.ts';

/**
 * The names that steps bind, those in their blocks and, unless they are left out, in their closures too. What functions
 * bind is their own.
 */
export function namesBoundIn(
  steps: readonly Step[],
  options: { readonly closures: boolean } = { closures: true },
): ReadonlySet<Name> {
  const names = steps.flatMap((step) => {
    const inside = options.closures || step.do !== 'optimizer_step' ? innerSteps(step) : [];
    return [...namesBoundBy(step).map(([name]) => name), ...namesBoundIn(inside, options)];
  });
  return new Set(names);
}

/** Every name that a program binds. */
export const boundNames = (program: Program): ReadonlySet<Name> =>
  new Set(
    [...walk(program)].flatMap(({ step }) => [
      ...namesBoundBy(step).map(([name]) => name),
      ...bodiesOf(step).flatMap(({ parameters }) => parameters),
    ]),
  );

/** The names that only closures among steps bind. */
export function namesOfClosures(steps: readonly Step[]): readonly Name[] {
  const outside = namesBoundIn(steps, { closures: false });
  return [...namesBoundIn(steps)].filter((name) => !outside.has(name));
}
