/** A drawn call as steps of a program: its tensors, then the call. */
import type { Name, Operand, Step } from '../../spec/index.ts';
import { entryOf, isCallable, outOf, resultsOf } from '../catalogue/catalogue.ts';
import type { DrawnCall } from '../catalogue/draw.ts';

/** The names of an input's tensors (several for a list), or of a result. */
export function namesOf({ inputs }: DrawnCall, tensor: string): readonly Name[] {
  return inputs[tensor]?.map((_, i) => `${tensor}${i}`) ?? [tensor];
}

/** The names of a call's results. */
export const namesOfResults = ({ op, results }: DrawnCall): readonly Name[] =>
  resultsOf(entryOf(op), results.length).map(({ name }) => name);

/** Makes the tensors; those of one input may require grad. */
export function tensorSteps(call: DrawnCall, needingGrad?: string): Step[] {
  return Object.entries(call.inputs).flatMap(([input, tensors]) =>
    tensors.map(({ dtype, shape, data }, i): Step => {
      const out = namesOf(call, input)[i]!;
      return { do: 'tensor', out, dtype, shape, data, requires_grad: input === needingGrad };
    }),
  );
}

/** Makes the call; each result is bound to its name in the catalogue. */
export function callSteps(call: DrawnCall): Step[] {
  const { op, params } = call;
  const entry = entryOf(op);
  const inputs = Object.fromEntries(Object.keys(call.inputs).map((input) => [input, operandOf(call, input)]));
  const names = namesOfResults(call);
  if (isCallable(entry)) return [{ do: 'call', op, inputs, params, out: outOf(entry, names) }];
  return [
    // a leaf may not be written in place, a copy of one may; it is then both the input and the result
    { do: 'call', op: 'clone', inputs: { self: 'self0' }, params: {}, out: 'self0' },
    { do: 'in_place', op, inputs, params },
    { do: 'bind', out: names[0]!, from: 'self0' },
  ];
}

function operandOf(call: DrawnCall, input: string): Operand {
  const names = namesOf(call, input);
  return entryOf(call.op).inputs[input]!.variadic ? [...names] : names[0]!;
}
