/** How the names of a program are declared in a language with blocks: as constants, as variables, or before all steps. */
import type { Name, Program, Step } from '../../spec/index.ts';
import { namesBoundBy } from '../programs/scope.ts';
import { walk } from '../programs/walk.ts';

/** Names that are bound once and outside all blocks, and those, with a type, that must be declared before all steps. */
export interface Bindings {
  readonly constants: ReadonlySet<Name>;
  readonly early: ReadonlyMap<Name, string>;
}

/** Looks at where each name is bound first, and how often. */
export function bindingsOf(program: Program): Bindings {
  const visits = [...walk(program)];
  const times = new Map<Name, number>();
  for (const { step } of visits) for (const [name] of namesBoundBy(step)) times.set(name, (times.get(name) ?? 0) + 1);

  const constants = new Set<Name>();
  const early = new Map<Name, string>();
  const seen = new Set<Name>();
  for (const { step, path } of visits) {
    const together = namesBoundBy(step)
      .map(([name]) => name)
      .filter((name) => name !== recordedBy(step));
    const once = together.every((name) => times.get(name) === 1);
    for (const [name] of namesBoundBy(step)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const inside = path.includes('.') || name === recordedBy(step);
      if (inside || (!once && together.length > 1)) early.set(name, typeOf(step, name));
      else if (once) constants.add(name);
    }
  }
  return { constants, early };
}

const recordedBy = (step: Step): Name | undefined =>
  step.do === 'hook' && 'record' in step.action ? step.action.record : undefined;

/** What the reference calls what a step binds. */
function typeOf(step: Step, name: Name): string {
  if (step.do === 'optimizer') return step.kind;
  if (step.do === 'hook' && name === step.out) return 'HookHandle';
  return step.do === 'save_state' ? 'unknown' : 'Tensor';
}
