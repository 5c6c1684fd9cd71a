/** Between which tensors of straight-line steps gradients flow. */
import type { CallStep, TensorStep } from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { leaf, reach, type Value, valuesOfCall } from '../programs/value-graph.ts';

type StraightStep = TensorStep | CallStep;

/** The names that a step binds. */
export const namesMadeBy = ({ out }: StraightStep): readonly string[] => (typeof out === 'string' ? [out] : out);

/** The steps without those that make nothing for some tensors. */
export function leadingTo<S extends StraightStep>(steps: readonly S[], names: readonly string[]): readonly S[] {
  const needed = new Set(names);
  const kept = steps.toReversed().filter((step) => {
    const isNeeded = namesMadeBy(step).some((name) => needed.has(name));
    if (isNeeded && step.do === 'call')
      for (const operand of Object.values(step.inputs).flat()) if (typeof operand === 'string') needed.add(operand);
    return isNeeded;
  });
  return kept.toReversed();
}

/** The tensors that require grad from which a gradient reaches one of some others, these among them. */
export function dependents(steps: readonly StraightStep[], on: readonly string[]): ReadonlySet<string> {
  const values = follow(steps);
  const targets = new Set(on.map((name) => values.get(name)));
  const depends = (value: Value) => [...reach([value])].some((reached) => targets.has(reached));
  return new Set([...values].flatMap(([name, value]) => (value.requiresGrad && depends(value) ? [name] : [])));
}

/** The tensors that require grad, in order. */
export const requiringGrad = (steps: readonly StraightStep[]): readonly string[] =>
  [...follow(steps)].flatMap(([name, { requiresGrad }]) => (requiresGrad ? [name] : []));

/** The leaves that a gradient from some roots reaches, in order. */
export function leavesBefore(steps: readonly StraightStep[], roots: readonly string[]): readonly string[] {
  const values = follow(steps);
  const reached = reach(roots.map((name) => values.get(name)!));
  return [...values].flatMap(([name, value]) =>
    value.isLeaf && value.requiresGrad && reached.has(value) ? [name] : [],
  );
}

function follow(steps: readonly StraightStep[]): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const step of steps) {
    const made = valuesMadeBy(step, values);
    for (const [nth, name] of namesMadeBy(step).entries()) values.set(name, made[nth]!);
  }
  return values;
}

function valuesMadeBy(step: StraightStep, values: ReadonlyMap<string, Value>): readonly Value[] {
  if (step.do === 'tensor') return [leaf(step.requires_grad)];
  const operands = Object.entries(step.inputs).flatMap(([input, operand]) =>
    [operand].flat().flatMap((each) => {
      const value = typeof each === 'string' ? values.get(each) : undefined;
      return value ? [{ input, value }] : [];
    }),
  );
  return valuesOfCall(entryOf(step.op), operands, namesMadeBy(step).length);
}
