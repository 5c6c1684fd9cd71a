/** Programs that show what a gradient reads: they overwrite one tensor after the forward, then run backward. */
import type { Name, Operand, Outcome, Program, Step } from '../../spec/index.ts';
import { entryOf, isCallable, isDifferentiable } from '../catalogue/catalogue.ts';
import type { DrawnCall } from '../catalogue/draw.ts';

/** One question: with a gradient needed for `input` alone, may `overwritten` be written to before backward? */
export interface Overwriting {
  readonly input: string;
  readonly overwritten: string;
  readonly program: Program;
}

/** Every question about a call: each input that has a gradient, with each input and each result overwritten. */
export function overwritings(call: DrawnCall): readonly Overwriting[] {
  const { inputs, outputs } = entryOf(call.op);
  const differentiable = Object.keys(inputs).filter((input) => isDifferentiable(inputs[input]!));
  return differentiable.flatMap((input) =>
    [...Object.keys(inputs), ...Object.keys(outputs)].map((overwritten) => ({
      input,
      overwritten,
      program: { version: 1, steps: overwriting(call, input, overwritten) },
    })),
  );
}

/** What a run showed: whether backward refused because of the write. Anything else is no answer, and is thrown. */
export function wasRead(outcome: Outcome): boolean {
  const observed = outcome.kind === 'values' ? outcome.observations[0] : undefined;
  if (observed?.kind === 'completed') return false;
  if (observed?.kind === 'raised' && observed.category === 'modified-in-place') return true;
  throw new Error(`neither a gradient nor a refusal: ${JSON.stringify(outcome)}`);
}

function overwriting(call: DrawnCall, input: string, overwritten: string): Step[] {
  return [
    ...Object.keys(call.inputs).flatMap((name) => tensors(call, name, name === input)),
    ...forward(call),
    { do: 'no_grad', steps: namesOf(call, overwritten).map(zero) },
    { do: 'attempt', steps: [{ do: 'backward', roots: ['total'] }] },
  ];
}

function tensors({ inputs }: DrawnCall, input: string, requires_grad: boolean): Step[] {
  return inputs[input]!.map(({ dtype, shape, data }, i) => ({
    do: 'tensor',
    out: `${input}${i}`,
    dtype,
    shape,
    data,
    requires_grad,
  }));
}

/** The call, and the sum of its first result: a scalar whose own gradient reads nothing. */
function forward({ op, inputs, params }: DrawnCall): Step[] {
  const entry = entryOf(op);
  const operands = Object.fromEntries(
    Object.keys(inputs).map((input) => [input, operandOf(inputs[input]!.length, input, entry.inputs[input]!.variadic)]),
  );
  const [first, ...others] = Object.keys(entry.outputs) as [Name, ...Name[]];
  const total: Step = { do: 'call', op: 'sum', inputs: { self: first }, params: {}, out: 'total' };
  if (isCallable(entry)) return [{ do: 'call', op, inputs: operands, params, out: [first, ...others] }, total];
  return [
    // a leaf may not be written in place, a copy of one may; it is then both the input and the result
    { do: 'call', op: 'clone', inputs: { self: 'self0' }, params: {}, out: 'self0' },
    { do: 'in_place', op, inputs: operands, params },
    { do: 'bind', out: first, from: 'self0' },
    total,
  ];
}

function operandOf(count: number, input: string, variadic: boolean | undefined): Operand {
  return variadic ? Array.from({ length: count }, (_, i) => `${input}${i}`) : `${input}0`;
}

function namesOf({ inputs }: DrawnCall, tensor: string): readonly Name[] {
  return inputs[tensor]?.map((_, i) => `${tensor}${i}`) ?? [tensor];
}

/** The one write that every dtype takes, and even memory that overlaps itself. */
const zero = (name: Name): Step => ({ do: 'in_place', op: 'zero', inputs: { self: name }, params: {} });
