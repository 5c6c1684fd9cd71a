/** The function that a program's backward differentiates: from its leaves to one number. */
import type { BackwardStep, Observation, Program, Ref, Step, TensorStep } from '../../spec/index.ts';
import { runReference } from '../backends/reference.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { decodeElements, encodeElements } from '../formats/elements.ts';
import { requirements } from '../programs/requirements.ts';

/** The function, in float64, with the leaves that it can be differentiated by. */
export interface ScalarFunction {
  readonly leaves: readonly TensorStep[];
  /** The value with one number of a leaf's data put in; `magnitude` is that of the terms it is a sum of. */
  at(leaf: TensorStep, index: number, number: number): Value;
}

/** A value of the function. */
export interface Value {
  readonly value: number;
  readonly magnitude: number;
}

/** The function of a program that has a pure form and a backward; undefined where it has not. */
export function scalarFunction(program: Program): ScalarFunction | undefined {
  const at = program.steps.findIndex((step) => step.do === 'backward');
  const backward = program.steps[at];
  if (backward?.do !== 'backward' || requirements(program).level !== 'P' || departs(program)) return undefined;
  const before = program.steps.slice(0, at).filter((step) => step.do !== 'observe');
  const seeds = seedValues(before, backward);
  return {
    leaves: before.filter((step): step is TensorStep => isLeaf(step, program)),
    at: (leaf, index, number) => sumOfRoots(withNumber(before, leaf, index, number), backward.roots, seeds),
  };
}

/** Whether a call's gradient is by a param something else than the derivative. */
const departs = ({ steps }: Program): boolean =>
  steps.some(
    (step) =>
      step.do === 'call' &&
      Object.entries(entryOf(step.op).params).some(
        ([name, { departs, default: usual }]) =>
          departs && step.params[name] !== undefined && step.params[name] !== usual,
      ),
  );

const isLeaf = (step: Step, program: Program): boolean =>
  step.do === 'tensor' && step.dtype === 'float' && step.requires_grad && isBoundOnce(step.out, program);

const isBoundOnce = (name: string, { steps }: Program): boolean =>
  steps.flatMap((step) => ('out' in step ? step.out : [])).filter((out) => out === name).length === 1;

/** The steps with one number of a leaf exchanged. In float64, since it need not be a float32 any more. */
function withNumber(steps: readonly Step[], leaf: TensorStep, index: number, number: number): Step[] {
  const data = decodeElements(leaf.data, 'float').map(Number).with(index, number);
  return steps.map((step) =>
    step === leaf ? { ...leaf, dtype: 'float64', data: encodeElements(data, 'float64') } : step,
  );
}

/** What each root's gradient is before backward: constants, even where they are leaves too. */
function seedValues(before: readonly Step[], { roots, gradients }: BackwardStep): readonly (readonly number[])[] {
  return roots.map((_, i) => {
    const seed = gradients?.[i];
    return seed === undefined || seed === null ? [1] : numbersOf(observed(before, [seed])[0]);
  });
}

function sumOfRoots(steps: readonly Step[], roots: readonly Ref[], seeds: readonly (readonly number[])[]): Value {
  const terms = observed(steps, roots).flatMap((root, r) => numbersOf(root).map((number, i) => number * seeds[r]![i]!));
  return {
    value: terms.reduce((sum, term) => sum + term, 0),
    magnitude: terms.reduce((sum, term) => sum + Math.abs(term), 0),
  };
}

function observed(steps: readonly Step[], refs: readonly Ref[]): readonly Observation[] {
  const looks = refs.map((of): Step => ({ do: 'observe', what: 'value', of }));
  const outcome = runReference({ program: { version: 1, steps: [...steps, ...looks] }, float: 'float64' });
  return outcome.kind === 'unsupported' ? [] : outcome.observations;
}

const numbersOf = (observation: Observation | undefined): readonly number[] =>
  observation?.kind === 'tensor' ? decodeElements(observation.data, observation.dtype).map(Number) : [];
