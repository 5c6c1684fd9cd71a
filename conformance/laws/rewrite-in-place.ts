/** Within a function, too, an operation in place gives what it gives out of place, or is refused by name: there is no third outcome. */
import type { CallStep, Category, Description, Operand, Step } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { sameShape } from '../catalogue/broadcasting.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { isRef } from '../programs/walk.ts';
import { dependents, namesMadeBy, requiringGrad } from './dependence.ts';
import { differentiableOps, drawFunction, type FunctionStep, type ShapedFunction } from './drawn-function.ts';
import { backwardFrom, observeGrads, observeValue, seedsOf } from './function-programs.ts';
import { programOf } from './measured.ts';
import { checkRelation } from './relation.ts';
import type { Trial } from './trial.ts';

/** With what a write may be refused, at once or when backward needs what was overwritten. */
const refusals: readonly Category[] = [
  'leaf-in-place',
  'view-of-leaf-in-place',
  'multi-view-in-place',
  'overlapping-memory',
  'modified-in-place',
];

/** Ops that can be called in place and out of place. */
export const inPlaceOps = (description: Description): readonly string[] =>
  differentiableOps(description).filter((name) => entryOf(name).in_place === true);

/** Rewrites one call of a function to its in-place form: of a copy, unless nobody looks at what is overwritten. */
export function checkRewriting(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = drawFunction(op, backend.description, choices);
  const calls = [...drawn.steps.keys()].filter((at) => hasInPlaceForm(drawn, at));
  if (calls.length === 0) throw new Unjudgeable('no call was drawn that has an in-place form');
  const at = oneOf(choices, calls);
  const overwrites = isLastUse(drawn, at) && chance(choices, 70);
  const [steps, place] = overwrites ? [drawn.steps, at] : [onCopy(drawn.steps, at), at + 1];
  const { roots, leaves } = drawn;
  const [{ name: root }] = roots;
  const { rewritten, result } = inPlaceAt(steps, place, root);
  const observed = (of: string): Step[] => [observeValue(of), ...leaves.map(observeValue), ...observeGrads(leaves)];
  return checkRelation(backend, {
    program: programOf(rewritten, seedsOf(roots), [backwardFrom([{ ...roots[0], name: result }])], observed(result)),
    beside: [programOf(steps, seedsOf(roots), [backwardFrom(roots)], observed(root))],
    expected: (outOfPlace) => outOfPlace.tensors(),
    orRaises: refusals,
  });
}

/** Whether a call that leads to the root could write its result over its first operand. */
function hasInPlaceForm({ steps, roots, shapes }: ShapedFunction, at: number): boolean {
  const step = steps[at]!;
  if (step.do !== 'call' || entryOf(step.op).in_place !== true || typeof step.out !== 'string') return false;
  const [self] = Object.values(step.inputs);
  const requiresGrad = requiringGrad(steps).includes(self as string);
  return (
    requiresGrad &&
    sameShape(shapes.get(self as string)!, shapes.get(step.out)!) &&
    dependents(steps, [step.out]).has(roots[0].name)
  );
}

/** Whether no later step, no other operand and no root is the first operand of a call or shares its storage. */
function isLastUse({ steps, roots }: ShapedFunction, at: number): boolean {
  const [self, ...others] = operandsOf(steps[at]!);
  const shared = sharing(steps, self as string);
  const later = [...steps.slice(at + 1).flatMap(operandsOf), ...roots.map(({ name }) => name), ...others];
  return !later.some((name) => shared.has(name as string));
}

/** The steps with a call on a copy of its first operand. */
function onCopy(steps: readonly FunctionStep[], at: number): readonly FunctionStep[] {
  const call = steps[at] as CallStep;
  const [[name, self] = ['', ''], ...others] = Object.entries(call.inputs);
  const clone: CallStep = { do: 'call', op: 'clone', inputs: { self }, params: {}, out: 'copy' };
  const inputs = Object.fromEntries([[name, 'copy'], ...others]);
  return [...steps.slice(0, at), clone, { ...call, inputs }, ...steps.slice(at + 1)];
}

const operandsOf = (step: FunctionStep): readonly Operand[] =>
  step.do === 'call' ? Object.values(step.inputs).flat() : [];

/** The names of all tensors that may share storage with one. */
function sharing(steps: readonly FunctionStep[], name: string): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const step of steps) {
    const [first] = operandsOf(step).filter(isRef);
    const isView = step.do === 'call' && entryOf(step.op).view !== false;
    const group = (isView && groups.get(first as string)) || new Set<string>();
    for (const made of namesMadeBy(step)) groups.set(made, group.add(made));
  }
  return groups.get(name)!;
}

/** The steps with one call in its in-place form; what used its result uses what was written. */
function inPlaceAt(
  steps: readonly FunctionStep[],
  at: number,
  root: string,
): { rewritten: readonly Step[]; result: string } {
  const { op, inputs, params, out } = steps[at] as CallStep;
  const [self] = Object.values(inputs);
  const renamed = <O>(operand: O): O => (operand === out ? (self as O) : operand);
  const rewritten = steps.map((step, i): Step => {
    if (i === at) return { do: 'in_place', op, inputs, params };
    if (step.do === 'tensor') return step;
    const operands = Object.entries(step.inputs).map(([name, operand]) => [
      name,
      Array.isArray(operand) ? operand.map(renamed) : renamed(operand),
    ]);
    return { ...step, inputs: Object.fromEntries(operands) };
  });
  return { rewritten, result: renamed(root) };
}
