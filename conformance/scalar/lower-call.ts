/** One call of a tensor program as scalar calls, or as none. */
import type { Op, OpName, Params, Shape } from '../../spec/index.ts';
import { entryOf, resultsOf } from '../catalogue/catalogue.ts';
import { paramsOfType, sizeOf } from '../catalogue/shape-params.ts';
import { resultShapes } from '../catalogue/shapes.ts';
import { isScalar } from '../programs/scalars.ts';
import { LoweredCall } from './call.ts';
import type { Circuit } from './circuit.ts';
import { formulas } from './formulas.ts';
import { moved, moves } from './moves.ts';
import { Tensors } from './tensors.ts';
import { type Argument, type Bundle, NoScalarForm, requireSmall, type Wires } from './wires.ts';

/** The results of a call. Throws `NoScalarForm` where it has none. */
export function lowerCall(
  circuit: Circuit,
  op: OpName,
  inputs: Readonly<Record<string, Argument>>,
  params: Params,
): readonly Bundle[] {
  const entry = entryOf(op);
  const shapes = resultShapes(op, shapesOf(inputs), params);
  if (!shapes) throw new NoScalarForm(`${op} is called with what it does not take`);
  for (const shape of shapes) requireSmall(shape);
  const isMove = moves.has(op) && params.accumulate !== true; // what accumulates adds
  if (isMove) return lowerMove(circuit, op, inputs, params);
  const call = new LoweredCall(new Tensors(circuit), op, inputs, params);
  const formula = formulas[op];
  if (formula) return [withShape(formula(call, call.tensors, inFull(entry, params)), shapes[0]!)];
  if (!isElementwise(entry)) throw new NoScalarForm(`${op} is no op that scalar calls come to`);
  const operands = Object.fromEntries(Object.keys(inputs).map((input) => [input, call.operand(input)]));
  return [call.tensors.each(op, operands, params)];
}

const shapesOf = (inputs: Readonly<Record<string, Argument>>): Record<string, Shape[]> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, argument]) => [
      name,
      [argument].flat().map((each) => (isScalar(each as Argument) ? [] : (each as Bundle).shape)),
    ]),
  );

/** A fixture that leaves a param out is about the library's default, and a formula would put ours in its place. */
function inFull({ params }: Op, given: Params): Params {
  const missing = Object.keys(params).find((name) => !(name in given));
  if (missing !== undefined) throw new NoScalarForm(`the param ${missing} is left to the library`);
  return given;
}

/** Whether calls of an op can have a scalar form. */
export const isLowered = (op: OpName): boolean => moves.has(op) || op in formulas || isElementwise(entryOf(op));

/** The chapters of which the ops look at each element alone, unless they have a dim to look along. */
const chapters: ReadonlySet<string> = new Set(['pointwise', 'activations', 'selection']);

function isElementwise(op: Op): boolean {
  const [result, ...others] = resultsOf(op, 1);
  const looksAlong = paramsOfType(op, 'dim').length > 0;
  const isFloating = result?.output.dtype === undefined && others.length === 0;
  return chapters.has(op.chapter) && (op.shape === 'same' || op.shape === 'broadcast') && isFloating && !looksAlong;
}

function withShape({ elements }: Wires, shape: Shape): Wires {
  if (elements.length !== sizeOf(shape)) throw new Error(`${elements.length} elements for the shape [${shape}]`);
  return { shape, elements };
}

function lowerMove(
  circuit: Circuit,
  op: OpName,
  inputs: Readonly<Record<string, Argument>>,
  params: Params,
): readonly Bundle[] {
  const results = moved(circuit, op, inputs, inFull(entryOf(op), params));
  if (op === 'embedding' && params.padding_idx !== null) throw new NoScalarForm('a row of padding has no gradient');
  const source = op === 'scatter' ? inputs.src : op === 'index_put' ? inputs.values : undefined;
  if (source !== undefined && !allArrive(source as Bundle, results[0]!))
    throw new NoScalarForm(`${op} writes to one place twice, and what is written first still has a gradient`);
  return results;
}

const allArrive = (source: Bundle, result: Bundle): boolean =>
  source.elements.every((element) => (result.elements as readonly unknown[]).includes(element));
