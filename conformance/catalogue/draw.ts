/** Valid calls of any op, drawn from the catalogue alone: an op whose rules are known needs no code here. */
import type { Element, Op, Params, ProgramDtype, Shape } from '../../spec/index.ts';
import { entryOf, inPlaceForm, isDifferentiable } from './catalogue.ts';
import type { Choices } from './choices.ts';
import { drawValues, targetOf } from './domains.ts';
import { drawShapes } from './draw-shapes.ts';
import { sizeOf } from './shape-params.ts';
import { shapesByRule } from './shapes.ts';

/** A tensor that a call can take: its values lie in the input's domain. */
export interface DrawnTensor {
  readonly shape: Shape;
  readonly dtype: ProgramDtype;
  readonly data: Element[];
  /** Whether a gradient can flow through it. */
  readonly differentiable: boolean;
}

/** A valid call: tensors for each input (several for a list of tensors), all params, and the shapes of its results. */
export interface DrawnCall {
  readonly op: string;
  readonly inputs: Readonly<Record<string, readonly DrawnTensor[]>>;
  readonly params: Params;
  readonly results: readonly Shape[];
}

/** A valid call of an op on tensors of the case's float dtype, away from kinks; one that is valid in place, if it is to be. */
export function drawCall(op: string, choices: Choices, inPlace = false): DrawnCall {
  const entry = inPlace ? inPlaceForm(entryOf(op)) : entryOf(op);
  const drawn = drawShapes(entry, choices);
  const results = drawn && shapesByRule(entry, drawn.shapes, drawn.params);
  if (!drawn || !results) throw new Error(`no valid call of ${op} was drawn: its shape rule and its params disagree`);
  const inputs = Object.entries(drawn.shapes).map(([name, shapes]) => [
    name,
    shapes.map((shape, nth) => drawTensor(entry, name, { shape, nth }, { ...drawn, choices })),
  ]);
  return { op, inputs: Object.fromEntries(inputs), params: drawn.params, results };
}

/** The same call on other numbers in some of its inputs. */
export function redrawn(call: DrawnCall, inputs: readonly string[], choices: Choices): DrawnCall {
  const { op, params } = call;
  const shapes = Object.fromEntries(
    Object.entries(call.inputs).map(([name, tensors]) => [name, tensors.map(({ shape }) => shape)]),
  );
  const drawn = Object.entries(call.inputs).map(([name, tensors]) => [
    name,
    inputs.includes(name)
      ? tensors.map(({ shape }, nth) => drawTensor(entryOf(op), name, { shape, nth }, { shapes, params, choices }))
      : tensors,
  ]);
  return { ...call, inputs: Object.fromEntries(drawn) };
}

/** The numbers of a second input that keep apart from all others must keep apart from those of the first, too. */
function keptApart(entry: Op, name: string, data: Element[]): Element[] {
  const apart = Object.keys(entry.inputs).filter((each) => entry.inputs[each]!.domain === 'apart');
  const place = apart.indexOf(name);
  return place > 0 ? data.map((value) => Number(value) + place / 32) : data;
}

interface Surroundings {
  readonly shapes: Readonly<Record<string, readonly Shape[]>>;
  readonly params: Params;
  readonly choices: Choices;
}

/** A tensor's shape, and which of a list it is. */
interface Place {
  readonly shape: Shape;
  readonly nth: number;
}

function drawTensor(entry: Op, name: string, place: Place, { shapes, params, choices }: Surroundings): DrawnTensor {
  const input = entry.inputs[name]!;
  const { shape } = place;
  const dtype = input.dtype ?? 'float';
  const target = targetOf(input.domain, place, shapes, params);
  const values = drawValues(input.domain, sizeOf(shape), choices, target);
  const data = dtype === 'bool' ? values.map(Boolean) : keptApart(entry, name, values);
  return { shape, dtype, data, differentiable: isDifferentiable(input) };
}
