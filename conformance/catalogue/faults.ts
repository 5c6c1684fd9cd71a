/** Calls with one fault each: a valid call, of which one tensor or one param was spoiled. Nothing here knows any op. */
import type { OpParam, ParamValue, Shape } from '../../spec/index.ts';
import { entryOf } from './catalogue.ts';
import { type Choices, oneOf } from './choices.ts';
import type { DrawnCall, DrawnTensor } from './draw.ts';
import { sizeOf } from './shape-params.ts';

type Spoil = (call: DrawnCall, choices: Choices) => DrawnCall | undefined;

/** Ways to spoil a call; undefined where it has nothing of that kind. What comes of it may still be valid. */
export const faults = {
  'a dim more': onTensor((tensor) => resized(tensor, [2, ...tensor.shape])),
  'a dim less': onTensor((tensor) => (tensor.shape.length > 0 ? resized(tensor, tensor.shape.slice(1)) : undefined)),
  'another size': onTensor((tensor, choices) => {
    if (tensor.shape.length === 0) return undefined;
    const dim = choices.below(tensor.shape.length);
    return resized(tensor, tensor.shape.with(dim, tensor.shape[dim]! + 1 + choices.below(2)));
  }),
  'another dtype': onTensor((tensor, choices) => {
    const dtype = oneOf(choices, ['int64', 'bool', 'float'] as const);
    const data = tensor.data.map((value) => (dtype === 'bool' ? Boolean(value) : Math.trunc(Number(value)) + 0));
    return { ...tensor, dtype, data };
  }),
  'an index outside': onTensor((tensor, choices) =>
    tensor.dtype === 'int64' && tensor.data.length > 0
      ? { ...tensor, data: tensor.data.with(0, oneOf(choices, [7, -8, 100])) }
      : undefined,
  ),
  'another param': withAnotherParam,
} satisfies Record<string, Spoil>;

/** The kinds of faults. */
export type Fault = keyof typeof faults;

function onTensor(spoil: (tensor: DrawnTensor, choices: Choices) => DrawnTensor | undefined): Spoil {
  return (call, choices) => {
    const names = Object.keys(call.inputs).filter((name) => call.inputs[name]!.length > 0);
    if (names.length === 0) return undefined;
    const name = oneOf(choices, names as [string, ...string[]]);
    const tensors = call.inputs[name]!;
    const nth = choices.below(tensors.length);
    const spoiled = spoil(tensors[nth]!, choices);
    return spoiled && { ...call, inputs: { ...call.inputs, [name]: tensors.with(nth, spoiled) } };
  };
}

const resized = (tensor: DrawnTensor, shape: Shape): DrawnTensor => ({
  ...tensor,
  shape,
  data: Array.from({ length: sizeOf(shape) }, (_, i) => tensor.data[i % tensor.data.length] ?? tensor.dtype === 'bool'),
});

/** Words, flags and dtypes are checked by whoever reads the program. */
const neverWrong: readonly OpParam['type'][] = ['boolean', 'enum', 'dtype', 'equation'];

function withAnotherParam(call: DrawnCall, choices: Choices): DrawnCall | undefined {
  const { params } = entryOf(call.op);
  const names = Object.keys(params).filter(
    (name) => !neverWrong.includes(params[name]!.type) && call.params[name] !== null,
  );
  if (names.length === 0) return undefined;
  const name = oneOf(choices, names as [string, ...string[]]);
  return { ...call, params: { ...call.params, [name]: another(call.params[name]!, params[name]!, choices) } };
}

function another(value: ParamValue, { type }: OpParam, choices: Choices): ParamValue {
  if (Array.isArray(value))
    return value.length === 0
      ? [5]
      : oneOf(choices, [[...value, value[0]!], value.with(0, 9), value.with(0, -9), value.slice(1)]);
  if (type === 'number' || type === 'scalar') return oneOf(choices, [-1, 0, 'Infinity']);
  return oneOf(choices, [Number(value) + 7, Number(value) - 9, -1, 0]);
}
