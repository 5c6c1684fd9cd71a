/** Programs that show what a gradient reads: they overwrite one tensor after the forward, then run backward. */
import type { Name, Outcome, Program, Step } from '../../spec/index.ts';
import { entryOf, isDifferentiable } from '../catalogue/catalogue.ts';
import type { DrawnCall } from '../catalogue/draw.ts';
import { callSteps, namesOf, namesOfResults, tensorSteps } from './drawn-steps.ts';

/** One question: with a gradient needed for `input` alone, may `overwritten` be written to before backward? */
export interface Overwriting {
  readonly input: string;
  readonly overwritten: string;
  readonly program: Program;
}

/** Every question about a call: each input that has a gradient, with each input and each result overwritten. */
export function overwritings(call: DrawnCall): readonly Overwriting[] {
  const { inputs, outputs } = entryOf(call.op);
  const results = namesOfResults(call);
  const outputOf = (nth: number): string => Object.keys(outputs)[Math.min(nth, Object.keys(outputs).length - 1)]!;
  const written = [
    ...Object.keys(call.inputs).map((tensor) => [tensor, namesOf(call, tensor)] as const),
    ...results.map((result, nth) => [outputOf(nth), [result]] as const), // several of them may be of one output
  ];
  const differentiable = Object.keys(call.inputs).filter((input) => isDifferentiable(inputs[input]!));
  return differentiable.flatMap((input) =>
    written.map(([overwritten, names]) => ({
      input,
      overwritten,
      program: { version: 1, steps: overwriting(call, input, names) },
    })),
  );
}

function overwriting(call: DrawnCall, input: string, overwritten: readonly Name[]): Step[] {
  const first = namesOfResults(call)[0]!;
  return [
    ...tensorSteps(call, input),
    ...callSteps(call),
    // a scalar whose own gradient reads nothing
    { do: 'call', op: 'sum', inputs: { self: first }, params: {}, out: 'total' },
    { do: 'no_grad', steps: overwritten.map(zero) },
    { do: 'attempt', steps: [{ do: 'backward', roots: ['total'] }] },
  ];
}

/** The one write that every dtype takes, and even memory that overlaps itself. */
const zero = (name: Name): Step => ({ do: 'in_place', op: 'zero', inputs: { self: name }, params: {} });

/** What a run showed: whether backward refused because of the write. Anything else is no answer, and is thrown. */
export function wasRead(outcome: Outcome): boolean {
  const observed = outcome.kind === 'values' ? outcome.observations[0] : undefined;
  if (observed?.kind === 'completed') return false;
  if (observed?.kind === 'raised' && observed.category === 'modified-in-place') return true;
  throw new Error(`neither a gradient nor a refusal: ${JSON.stringify(outcome)}`);
}
