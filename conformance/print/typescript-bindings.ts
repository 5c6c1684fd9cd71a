/** How names are declared in a language with blocks: as constants, as variables, or before all steps. */
import type { Name, Step } from '../../spec/index.ts';
import { namesBoundBy } from '../programs/scope.ts';
import { type Visit, walk } from '../programs/walk.ts';

/** Names that are bound once and outside all blocks, and those, with a type, that must be declared before all steps. */
export interface Bindings {
  readonly constants: ReadonlySet<Name>;
  readonly early: ReadonlyMap<Name, string>;
}

/** Looks at where each name of the program, or of a function with some parameters, is bound first, how often, and to what. */
export function bindingsOf(steps: readonly Step[], parameters: readonly Name[] = []): Bindings {
  const visits = [...walk({ version: 1, steps: [...steps] })].filter(({ owner }) => owner === null);
  const types = typesOf(visits);
  const constants = new Set<Name>();
  const early = new Map<Name, string>();
  const seen = new Set(parameters);
  for (const { step, path } of visits) {
    const together = namesOf(step).filter((name) => name !== recordedBy(step));
    const once = together.every((name) => types.get(name)!.length === 1);
    for (const name of namesOf(step).filter((each) => !seen.has(each))) {
      seen.add(name);
      const kinds = [...new Set(types.get(name))];
      const inside = path.includes('.') || name === recordedBy(step);
      if (inside || kinds.length > 1 || (!once && together.length > 1)) early.set(name, kinds.join(' | '));
      else if (once) constants.add(name);
    }
  }
  return { constants, early };
}

/** For each name the type of what it is bound to, each time. */
function typesOf(visits: readonly Visit[]): ReadonlyMap<Name, readonly string[]> {
  const types = new Map<Name, string[]>();
  for (const { step } of visits)
    for (const name of namesOf(step)) types.set(name, [...(types.get(name) ?? []), typeOf(step, name)]);
  return types;
}

const namesOf = (step: Step): readonly Name[] => namesBoundBy(step).map(([name]) => name);

const recordedBy = (step: Step): Name | undefined =>
  step.do === 'hook' && 'record' in step.action ? step.action.record : undefined;

/** What the reference calls what a step binds. */
function typeOf(step: Step, name: Name): string {
  if (step.do === 'optimizer' || step.do === 'scheduler') return step.kind;
  if (step.do === 'hook' && name === step.out) return 'HookHandle';
  if (step.do === 'function') return `CustomFunction<${resultsType(step.forward.returns.length)}>`;
  return step.do === 'save_state' ? 'unknown' : 'Tensor';
}

/** The type of what a custom function gives. */
export const resultsType = (count: number): string =>
  count === 1 ? 'Tensor' : `readonly [${Array.from({ length: count }, () => 'Tensor').join(', ')}]`;
