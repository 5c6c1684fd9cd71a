/** Fills the inputs of a call one after another, each with what keeps the call valid beside those before it. */
import type { OpInput, Params, ProgramDtype, Shape } from '../../spec/index.ts';
import { inputsOf } from '../catalogue/catalogue.ts';
import { chance, oneOf } from '../catalogue/choices.ts';
import { targetOf, valuesOf } from '../catalogue/domains.ts';
import type { DrawnShapes } from '../catalogue/draw-shapes.ts';
import { resultDtype } from '../catalogue/dtypes.ts';
import type { Shapes } from '../catalogue/shape-rules/rule.ts';
import { shapesByRule } from '../catalogue/shapes.ts';
import { refer } from './draft.ts';
import {
  type Calling,
  choose,
  isFit,
  isTooLarge,
  loses,
  needsOneDtype,
  newOperand,
  type OperandValue,
  type OperandValues,
  promotables,
  shapesOf,
} from './operand-values.ts';
import { isFloating, type Known, mayWriteWhileReading } from './tensors.ts';
import type { World } from './world.ts';

/** Operands for a call that begins with a given tensor, of shapes and with params that were drawn for it. */
export function fillOperands(world: World, calling: Calling, first: Known, drawn: DrawnShapes): OperandValues {
  return new Filling(world, calling, first, drawn).values;
}

class Filling {
  readonly values: Record<string, OperandValue[]>;
  readonly #world: World;
  readonly #calling: Calling;
  readonly #first: Known;
  readonly #shapes: Shapes;
  readonly #params: Params;

  constructor(world: World, calling: Calling, first: Known, { shapes, params }: DrawnShapes) {
    this.#world = world;
    this.#calling = calling;
    this.#first = first;
    this.#shapes = shapes;
    this.#params = params;
    const [self] = inputsOf(calling.op)[0]!;
    this.values = { [self]: [first] };
    for (const [name, drawn] of Object.entries(shapes)) {
      const filled = this.values[name] ?? [];
      this.values[name] = filled;
      for (const shape of drawn.slice(filled.length)) filled.push(this.#draw(name, shape));
    }
  }

  #draw(name: string, shape: Shape): OperandValue {
    const { choices } = this.#world;
    const { op } = this.#calling;
    const input = op.inputs[name]!;
    if (input.scalar && chance(choices, 20)) return this.#scalar(input);
    const goes = this.#shapeTest(name, shape);
    const standIns = this.#world.usable((tensor) => this.#mayStand(name, input, tensor) && goes(tensor.shape));
    if (standIns.length > 0 && !chance(choices, 12)) return this.#pick(standIns);
    const dtype = input.dtype ?? (needsOneDtype(op) ? this.#first.dtype : undefined);
    const target = targetOf(input.domain, { shape, nth: this.values[name]!.length }, this.#shapes, this.#params);
    return newOperand(this.#world, this.#calling, input, { shape, dtype, target });
  }

  /** Often a leaf that the first operand was made from: then ways of unequal length lead to it. */
  #pick(standIns: readonly Known[]): Known {
    const { choices } = this.#world;
    const origins = chance(choices, 90) ? standIns.filter((tensor) => this.#isOrigin(tensor)) : [];
    return origins.length > 0 ? refer(choices, origins) : choose(this.#world, standIns);
  }

  #isOrigin(tensor: Known): boolean {
    return tensor !== this.#first && this.#first.history.leaves.has(tensor);
  }

  #scalar(input: OpInput): number {
    const whole = !isFloating(this.#first.dtype) && !this.#world.profile.dtypes;
    const values = valuesOf(input.domain);
    return oneOf(this.#world.choices, whole ? values.filter(Number.isInteger) : values);
  }

  /** Whether a tensor may stand for an input, if its shape goes. */
  #mayStand(name: string, input: OpInput, tensor: Known): boolean {
    const { op, name: of, written } = this.#calling;
    if (!isFit(this.#world, tensor, op, input)) return false;
    if (written && (!mayWriteWhileReading(written, tensor) || loses(tensor, written.dtype))) return false;
    if ((of === 'copy' || op.apart) && tensor === written) return false; // see `leftOut`
    if (input.constant && tensor.history.requiresGrad) return false;
    if (needsOneDtype(op) && tensor.dtype !== this.#first.dtype) return false;
    return this.#dtypeWith(name, tensor) !== undefined;
  }

  #dtypeWith(name: string, tensor: Known): ProgramDtype | undefined {
    if (tensor.dtype === this.#first.dtype && isFloating(tensor.dtype)) return tensor.dtype;
    const values = { ...this.values, [name]: [...(this.values[name] ?? []), tensor] };
    return resultDtype(this.#calling.name, promotables(this.#calling.op, values), this.#params);
  }

  /** Tests shapes for an input beside what is filled and what was drawn for the rest; each shape once. */
  #shapeTest(name: string, drawn: Shape): (shape: Shape) => boolean {
    const { op } = this.#calling;
    const known = shapesOf(this.values);
    const whole: Record<string, readonly Shape[]> = {};
    for (const [input, shapes] of Object.entries(this.#shapes)) {
      const filled = known[input] ?? [];
      whole[input] = [...filled, ...shapes.slice(filled.length)];
    }
    const at = known[name]?.length ?? 0;
    const tested = new Map([[String(drawn), true]]);
    return (shape) => {
      const key = String(shape);
      const before = tested.get(key);
      if (before !== undefined) return before;
      const results = shapesByRule(op, { ...whole, [name]: whole[name]!.with(at, shape) }, this.#params);
      const goes = results !== undefined && !results.some(isTooLarge);
      tested.set(key, goes);
      return goes;
    };
  }
}
