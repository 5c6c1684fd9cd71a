/** Operands of a call: tensors that exist wherever they keep the call valid, else new ones, or Python scalars. */
import type { Op, OpInput, Params, ProgramDtype, Shape } from '../../spec/index.ts';
import { dtypeParams, inPlaceForm, inputsOf } from '../catalogue/catalogue.ts';
import { chance, oneOf } from '../catalogue/choices.ts';
import { extentOf, valuesOf } from '../catalogue/domains.ts';
import { canBeginWith, type DrawnShapes, drawShape, drawShapes, leastRank } from '../catalogue/draw-shapes.ts';
import { categoryOf, type OperandDtype, resultDtype } from '../catalogue/dtypes.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import type { Shapes } from '../catalogue/shape-rules/rule.ts';
import { shapesByRule } from '../catalogue/shapes.ts';
import { refer } from './draft.ts';
import { type Facts, factsOfDomain, isDecided, suits } from './facts.ts';
import { addTensor, drawDtype, type NewTensor } from './new-tensor.ts';
import { takes } from './takes.ts';
import { isFloating, type Known, mayWriteWhileReading } from './tensors.ts';
import type { World } from './world.ts';

/** A tensor, or a Python scalar. */
export type OperandValue = Known | number;

/** A valid call that is not yet a step. */
export interface DrawnOperands {
  /** By input; a list of tensors is one list, any other input a list of one. */
  readonly values: Readonly<Record<string, readonly OperandValue[]>>;
  readonly params: Params;
  /** The shapes of the results. */
  readonly results: readonly Shape[];
  readonly dtype: ProgramDtype;
}

/** How an op is to be called. */
export interface Calling {
  readonly name: string;
  readonly op: Op;
  /** The tensor to be written to, where the call is in place. */
  readonly written?: Known;
}

const mostElements = 96;
const isTooLarge = (shape: Shape): boolean => sizeOf(shape) > mostElements;

export const isTensor = (value: OperandValue): value is Known => typeof value !== 'number';

/** Draws operands for an op, or undefined where no valid call comes of it. */
export function drawOperands(world: World, { name, op, written }: Calling): DrawnOperands | undefined {
  const calling = { name, op: written ? inPlaceForm(op) : op, ...(written && { written }) };
  const first = written ?? drawFirst(world, calling);
  const shapes = drawShapes(calling.op, world.choices, first?.shape);
  if (!shapes) return undefined;
  const drawn = { ...shapes, params: withDtypes(world, op, shapes.params) };
  const values = first ? new Drawing(world, calling, first, drawn).values : {};
  const results = shapesByRule(calling.op, shapesOf(values), drawn.params);
  const dtype = resultDtype(name, Object.values(values).flat().map(promotable), drawn.params);
  if (!results || !dtype || results.some(isTooLarge)) return undefined;
  const tensors = Object.values(values).flat().filter(isTensor);
  if (tensors.some((tensor) => loses(tensor, dtype))) return undefined;
  if (dtype === 'float32' && !world.profile.dtypes) return undefined; // not mixed with the case's `float`
  const mayBeFraction = categoryOf(dtype) === 'float' && !(world.profile.specials && op.name === 'pow');
  return { values, params: wholeParams(op, drawn.params, mayBeFraction), results, dtype };
}

/** The first operand; undefined where the op takes none. */
function drawFirst(world: World, { name, op }: Calling): Known | undefined {
  const [, input] = inputsOf(op)[0] ?? [];
  if (!input) return undefined;
  const fits = world.usable((tensor) => canBeginWith(op, tensor.shape) && isFit(world, tensor, op, input));
  if (fits.length > 0 && !chance(world.choices, 8)) return refer(world.choices, fits);
  return newOperand(world, { name, op }, input, { shape: drawShape(world.choices, leastRank(op)), dtype: input.dtype });
}

/** Dtypes are those that the program's tensors have. */
function withDtypes(world: World, op: Op, params: Params): Params {
  const named = dtypeParams(op).filter((name) => params[name] !== null);
  return { ...params, ...Object.fromEntries(named.map((name) => [name, drawDtype(world, world.choices)])) };
}

/** Whether a tensor's dtype and values are such as an input takes. */
function isFit(world: World, tensor: Known, op: Op, input: OpInput): boolean {
  if (input.dtype !== undefined) return false; // indices are made for the tensor they index
  if (!takes(op, tensor.dtype) || !isDecided(tensor.memory.facts, op)) return false;
  return world.profile.specials || suits(factsOfTensor(tensor), op, input.domain);
}

const factsOfTensor = ({ memory, repeats }: Known): Facts => ({
  ...memory.facts,
  distinct: memory.facts.distinct && !repeats,
});

/** A new tensor in the domain of an input, of a dtype that is drawn unless it must be a certain one. */
function newOperand(
  world: World,
  calling: Calling,
  input: OpInput,
  asked: Pick<NewTensor, 'shape' | 'extent'> & { readonly dtype?: ProgramDtype | undefined },
): Known {
  const drawn = asked.dtype ?? drawDtype(world, world.choices);
  const dtype = takes(calling.op, drawn) ? drawn : floatOf(world);
  const requiresGrad = input.reads !== undefined && chance(world.choices, 50);
  const { domain } = input;
  return addTensor(world, 'x', { ...asked, dtype, domain, requiresGrad, plain: input.dtype !== undefined });
}

/** The widest float that a program about dtypes may name. */
const floatOf = ({ limits }: World): ProgramDtype => (limits.dtypes.includes('float64') ? 'float64' : 'float32');

/** Fills the inputs one after another, each with what keeps the call valid beside those before it. */
class Drawing {
  readonly values: Record<string, OperandValue[]>;
  readonly #world: World;
  readonly #calling: Calling;
  readonly #drawn: DrawnShapes;

  constructor(world: World, calling: Calling, first: Known, drawn: DrawnShapes) {
    this.#world = world;
    this.#calling = calling;
    this.#drawn = drawn;
    const [self] = inputsOf(calling.op)[0]!;
    this.values = { [self]: [first] };
    for (const [name, shapes] of Object.entries(drawn.shapes)) {
      const filled = this.values[name] ?? [];
      this.values[name] = filled;
      for (const shape of shapes.slice(filled.length)) filled.push(this.#draw(name, shape));
    }
  }

  #draw(name: string, shape: Shape): OperandValue {
    const { choices } = this.#world;
    const { op } = this.#calling;
    const input = op.inputs[name]!;
    if (input.scalar && chance(choices, 20)) return this.#scalar(input);
    const standIns = this.#world.usable((tensor) => this.#fits(name, tensor));
    if (standIns.length > 0 && !chance(choices, 25)) return refer(choices, standIns);
    const dtype = input.dtype ?? (needsOneDtype(op) ? this.#firstDtype() : undefined);
    const extent = extentOf(input.domain, this.#drawn.shapes, this.#drawn.params);
    return newOperand(this.#world, this.#calling, input, { shape, dtype, extent });
  }

  #firstDtype(): ProgramDtype {
    return (Object.values(this.values)[0]![0] as Known).dtype;
  }

  #scalar(input: OpInput): number {
    const whole = !isFloating(this.#firstDtype()) && !this.#world.profile.dtypes;
    const values = valuesOf(input.domain);
    return oneOf(this.#world.choices, whole ? values.filter(Number.isInteger) : values);
  }

  #fits(name: string, tensor: Known): boolean {
    const { op, name: of, written } = this.#calling;
    if (!isFit(this.#world, tensor, op, op.inputs[name]!)) return false;
    if (written && (!mayWriteWhileReading(written, tensor) || loses(tensor, written.dtype))) return false;
    if (of === 'copy' && tensor === written) return false; // see `leftOut`
    if (needsOneDtype(op) && tensor.dtype !== this.#firstDtype()) return false;
    const values = { ...this.values, [name]: [...(this.values[name] ?? []), tensor] };
    const known = shapesOf(values);
    const whole = Object.entries(this.#drawn.shapes).map(([other, shapes]): [string, Shape[]] => {
      const filled = known[other] ?? [];
      return [other, [...filled, ...shapes.slice(filled.length)]];
    });
    const results = shapesByRule(op, Object.fromEntries(whole), this.#drawn.params);
    return (
      results !== undefined &&
      !results.some(isTooLarge) &&
      resultDtype(of, Object.values(values).flat().map(promotable)) !== undefined
    );
  }
}

/** Losses of several dtypes are left out. */
const needsOneDtype = (op: Op): boolean => op.dtype === 'equal' || op.shape === 'reduce_broadcast';

/** Whether a cast drops what a rounding error decides. */
const loses = ({ dtype, memory }: Known, to: ProgramDtype): boolean =>
  isFloating(dtype) && !isFloating(to) && !memory.facts.exact;

const shapesOf = (values: Readonly<Record<string, readonly OperandValue[]>>): Shapes =>
  Object.fromEntries(
    Object.entries(values).map(([name, given]) => [name, given.map((value) => (isTensor(value) ? value.shape : []))]),
  );

function promotable(value: OperandValue): OperandDtype {
  if (isTensor(value)) return { dtype: value.dtype, kind: value.shape.length > 0 ? 'tensor' : 'zero-dim' };
  return { dtype: Number.isInteger(value) ? 'int64' : 'float64', kind: 'scalar' };
}

/** Integers take whole params only, and powers of special values whole exponents (see `leftOut`). */
function wholeParams(op: Op, params: Params, mayBeFraction: boolean): Params {
  if (mayBeFraction) return params;
  const whole = Object.entries(params).map(([name, value]) => {
    const type = op.params[name]!.type;
    return [name, typeof value === 'number' && (type === 'number' || type === 'scalar') ? wholeFrom(value) : value];
  });
  return Object.fromEntries(whole);
}

/** The next whole number away from 0. */
const wholeFrom = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value)) + 0;

/** What is known of an operand's values. */
export const factsOfValue = (value: OperandValue): Facts =>
  isTensor(value) ? factsOfTensor(value) : { ...factsOfDomain('real'), positive: value > 0 };
