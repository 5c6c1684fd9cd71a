/** A drawn call as steps of a program: its tensors, the call, and the names that a law then speaks of. */
import type { Element, Op, Operand, Step, TensorStep } from '../../spec/index.ts';
import { entryOf, outOf, resultsOf } from '../catalogue/catalogue.ts';
import { type Choices, oneOf } from '../catalogue/choices.ts';
import { drawValues } from '../catalogue/domains.ts';
import type { DrawnCall, DrawnTensor } from '../catalogue/draw.ts';
import { multiplesBetween } from '../catalogue/numbers.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { isLeftOutCall } from '../fuzz/left-out-calls.ts';
import { Unjudgeable } from '../judge/spread.ts';

/** A call with its tensors, as steps. */
export interface OpSteps {
  readonly tensors: readonly TensorStep[];
  readonly call: readonly Step[];
  /** Results that a gradient flows back from. */
  readonly results: readonly string[];
  /** Tensors that a gradient flows to. */
  readonly differentiable: readonly TensorStep[];
  /** A seed for each result, and the step that makes it. */
  readonly seeds: readonly TensorStep[];
}

/** The steps of a call. An op that has only an in-place form is called on a clone. Throws `Unjudgeable` where the spec leaves the call open. */
export function opSteps(call: DrawnCall, choices: Choices): OpSteps {
  if (isLeftOutCall(call.op, call.inputs)) throw new Unjudgeable(`such a call of ${call.op} is unspecified`);
  const op = entryOf(call.op);
  const named = Object.entries(call.inputs).map(([input, tensors]) => ({
    input,
    tensors: tensors.map((tensor, i) => tensorStep(op.inputs[input]!.variadic ? `${input}${i}` : input, tensor)),
  }));
  const inputs = Object.fromEntries(
    named.map(({ input, tensors }): [string, Operand] => {
      const names = tensors.map(({ out }) => out);
      return [input, op.inputs[input]!.variadic ? names : names[0]!];
    }),
  );
  const tensors = named.flatMap(({ tensors: steps }) => steps);
  const called = op.in_place === 'only' ? onClone(call, inputs) : outOfPlace(op, call, inputs);
  return {
    ...called,
    tensors,
    differentiable: tensors.filter(({ requires_grad }) => requires_grad),
    seeds: called.results.map((result, nth) => constant(`${result}_seed`, call.results[nth]!, choices)),
  };
}

const tensorStep = (out: string, { dtype, shape, data, differentiable }: DrawnTensor): TensorStep => ({
  do: 'tensor',
  out,
  dtype,
  shape,
  data,
  requires_grad: differentiable,
});

/** A tensor that no gradient flows to. */
export const constant = (out: string, shape: readonly number[], choices: Choices): TensorStep => ({
  do: 'tensor',
  out,
  dtype: 'float',
  shape: [...shape],
  data: drawValues('real', sizeOf([...shape]), choices),
  requires_grad: false,
});

type Called = Pick<OpSteps, 'call' | 'results'>;

function outOfPlace(op: Op, { op: name, params, results: shapes }: DrawnCall, inputs: Record<string, Operand>): Called {
  const all = resultsOf(op, shapes.length);
  const results = all.filter(({ output }) => output.differentiable !== false).map((result) => result.name);
  const out = outOf(
    op,
    all.map((result) => result.name),
  );
  return { call: [{ do: 'call', op: name, inputs, params, out }], results };
}

function onClone({ op: name, params }: DrawnCall, inputs: Record<string, Operand>): Called {
  const [self] = Object.keys(inputs);
  const clone: Step = { do: 'call', op: 'clone', inputs: { self: inputs[self!]! }, params: {}, out: 'result' };
  return {
    call: [clone, { do: 'in_place', op: name, inputs: { ...inputs, self: 'result' }, params }],
    results: ['result'],
  };
}

/** A direction to shift a tensor in: of whole quarters up to 1, so that what is shifted is still exact in float32. */
export const drawDirection = ({ data }: TensorStep, choices: Choices): readonly number[] =>
  (data as readonly Element[]).map(() =>
    oneOf(
      choices,
      multiplesBetween(-1, 1, 0.25).filter((part) => part !== 0),
    ),
  );

/** A tensor moved along a direction. */
export const shifted = (tensor: TensorStep, direction: readonly number[], amount: number): TensorStep => ({
  ...tensor,
  data: (tensor.data as readonly number[]).map((value, i) => value + amount * direction[i]!),
});
