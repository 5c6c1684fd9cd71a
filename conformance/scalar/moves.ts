/** Ops that only move elements: in a scalar program they are no step at all, only another order of names. */
import type { Dtype, OpName, Params, Scalar } from '../../spec/index.ts';
import { library } from '../backends/reference.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { paramsOfType } from '../catalogue/shape-params.ts';
import type { ElementValue } from '../formats/elements.ts';
import { isScalar, scalarValue } from '../programs/scalars.ts';
import type { Circuit } from './circuit.ts';
import { type Argument, type Bundle, isKnown, NoScalarForm, type Wire, type Wires } from './wires.ts';

/** The ops that move elements, or leave some out, or put numbers beside them. */
export const moves: ReadonlySet<string> = new Set<OpName>([
  'reshape', 'view', 'flatten', 'unflatten', 'squeeze', 'squeeze_dim', 'squeeze_dims', 'unsqueeze', 'expand', 'broadcast_to',
  'transpose', 't', 'permute', 'movedim', 'select', 'narrow', 'slice', 'diagonal', 'unfold', 'split', 'split_with_sizes', 'chunk',
  'unbind', 'cat', 'stack', 'repeat', 'flip', 'roll', 'tril', 'triu', 'gather', 'take_along_dim', 'index_select', 'index',
  'embedding', 'where', 'masked_fill', 'scatter', 'scatter_value', 'index_put', 'clone', 'contiguous', 'dropout',
]); // biome-ignore format: a list

type Tensor = ReturnType<typeof library.tensor>;

/**
 * Where the elements of the results come from. The reference is asked: it runs the op on numbers of places, so that each
 * number in a result says which element has come there, and 0 that none has.
 */
export function moved(
  circuit: Circuit,
  op: OpName,
  inputs: Readonly<Record<string, Argument>>,
  params: Params,
): readonly Bundle[] {
  requireApart(op, inputs);
  const wires: Wire[] = [];
  const numbered = (argument: Argument): Tensor | readonly Tensor[] => {
    if (Array.isArray(argument)) return argument.map((each: Bundle) => numbered(each) as Tensor);
    if (isScalar(argument)) return tensorOf([], [wires.push(constantOf(circuit, argument))]);
    if (isKnown(argument)) return tensorOf(argument.shape, argument.elements, argument.dtype);
    const { shape, elements } = argument as Wires;
    const places = elements.map((wire) => wires.push(wire));
    return tensorOf(shape, places);
  };
  const operands = Object.entries(inputs).map(([name, argument]) => [name, numbered(argument)]);
  const filling = fillings(op).map((name) => [name, wires.push(constantOf(circuit, params[name] as Scalar))]);
  const results = run(op, Object.fromEntries(operands), { ...params, ...Object.fromEntries(filling) });
  return results.map((result) => bundleOf(result, (place) => wires[place - 1] ?? circuit.constant(0)));
}

/** Params that are numbers put in the place of elements. */
const fillings = (op: OpName): readonly string[] => paramsOfType(entryOf(op), 'scalar');

/** Refuses to move what is known among wires, and numbers among what is known: an index or a mask is apart from what it moves. */
function requireApart(op: OpName, inputs: Readonly<Record<string, Argument>>): void {
  const entries = entryOf(op).inputs;
  const movable = Object.entries(inputs).flatMap(([name, argument]) => (entries[name]?.dtype ? [] : [argument].flat()));
  const allKnown = movable.every((argument) => isKnown(argument as Argument)) && fillings(op).length === 0;
  const noneKnown = !movable.some((argument) => isKnown(argument as Argument));
  if (!allKnown && !noneKnown) throw new NoScalarForm(`${op} moves whole numbers or bools among others`);
}

function run(op: OpName, inputs: Parameters<typeof library.call>[1], params: Params): readonly Tensor[] {
  try {
    return library.call(op, inputs, params);
  } catch (error) {
    if (library.categoryOf(error) === undefined) throw error;
    throw new NoScalarForm(`${op} raises`);
  }
}

const tensorOf = (shape: number[], elements: readonly ElementValue[], dtype: Dtype = 'float64'): Tensor =>
  library.tensor({ dtype, shape, elements, requiresGrad: false });

function bundleOf(result: Tensor, wireAt: (place: number) => Wire): Bundle {
  const { dtype, shape, elements } = library.read(result);
  const all = [...elements];
  if (dtype === 'int64' || dtype === 'bool') return { dtype, shape: [...shape], elements: all };
  return { shape: [...shape], elements: all.map((place) => wireAt(Number(place))) };
}

function constantOf(circuit: Circuit, scalar: Scalar): Wire {
  const value = scalarValue(scalar);
  if (typeof value !== 'number') throw new NoScalarForm(`${value} is no floating number`);
  return circuit.constant(value);
}
