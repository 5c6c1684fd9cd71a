/** The names of a program: where each is bound. */
import type { Name, Program, Step } from '../../spec/index.ts';
import { namesBoundBy } from './scope.ts';
import { innerSteps } from './walk.ts';

/** The names that steps bind, those in their blocks and, unless they are left out, in their closures too. */
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
export const boundNames = (program: Program): ReadonlySet<Name> => namesBoundIn(program.steps);

/** The names that only closures bind. */
export function namesOfClosures(program: Program): readonly Name[] {
  const outside = namesBoundIn(program.steps, { closures: false });
  return [...boundNames(program)].filter((name) => !outside.has(name));
}
