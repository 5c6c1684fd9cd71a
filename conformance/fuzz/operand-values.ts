/** What stands for an input of a call, and whether it may: dtypes, values and shapes that the catalogue allows. */
import type { Op, OpInput, Params, ProgramDtype, Shape } from '../../spec/index.ts';
import { chance } from '../catalogue/choices.ts';
import type { OperandDtype } from '../catalogue/dtypes.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import type { Shapes } from '../catalogue/shape-rules/rule.ts';
import { refer } from './draft.ts';
import { type Facts, factsOfDomain, isDecided, isSafe, suits } from './facts.ts';
import { addTensor, drawDtype, type NewTensor } from './new-tensor.ts';
import { takes } from './takes.ts';
import { isFloating, type Known } from './tensors.ts';
import type { SeenOperands } from './unspecified.ts';
import type { World } from './world.ts';

/** A tensor, or a Python scalar. */
export type OperandValue = Known | number;

/** By input; a list of tensors is one list, any other input a list of one. */
export type OperandValues = Readonly<Record<string, readonly OperandValue[]>>;

/** How an op is to be called. */
export interface Calling {
  readonly name: string;
  readonly op: Op;
  /** The tensor to be written to, where the call is in place. */
  readonly written?: Known;
}

const mostElements = 96;

/** Whether a tensor is larger than programs need. */
export const isTooLarge = (shape: Shape): boolean => sizeOf(shape) > mostElements;

export const isTensor = (value: OperandValue): value is Known => typeof value !== 'number';

/** The tensors among the operands. */
export const tensorsOf = (values: OperandValues): Known[] => Object.values(values).flat().filter(isTensor);

/** One of several tensors. In a program about a hub it is often the hub: the first leaf. */
export function choose(world: World, candidates: readonly Known[]): Known {
  const hub = world.profile.hub ? candidates.find((tensor) => tensor === world.hub) : undefined;
  return hub && chance(world.choices, 80) ? hub : refer(world.choices, candidates);
}

/** Whether a tensor's dtype and values are such as an input takes. */
export function isFit(world: World, tensor: Known, op: Op, input: OpInput): boolean {
  if (input.dtype !== undefined) return false; // indices are made for the tensor they index
  if (!takes(op, tensor.dtype) || !isDecided(tensor.memory.facts, op)) return false;
  const mayBeSpecial = world.profile.specials && !op.strict && isFloating(tensor.dtype); // integers have no NaN to give
  return (mayBeSpecial ? isSafe : suits)(factsOfTensor(tensor), op, input.domain);
}

const factsOfTensor = ({ memory, repeats }: Known): Facts =>
  repeats && memory.facts.distinct ? { ...memory.facts, distinct: false } : memory.facts;

/** What is known of an operand's values. */
export const factsOfValue = (value: OperandValue): Facts =>
  isTensor(value) ? factsOfTensor(value) : { ...factsOfDomain('real'), positive: value > 0 };

/** A new tensor in the domain of an input, of a dtype that is drawn unless it must be a certain one. */
export function newOperand(
  world: World,
  { op }: Calling,
  input: OpInput,
  asked: Pick<NewTensor, 'shape' | 'target'> & { readonly dtype?: ProgramDtype | undefined },
): Known {
  const drawn = drawDtype(world, world.choices);
  const dtype = asked.dtype ?? (takes(op, drawn) ? drawn : floatOf(world));
  const requiresGrad = input.reads !== undefined && chance(world.choices, 50);
  const { domain } = input;
  return addTensor(world, 'x', { ...asked, dtype, domain, requiresGrad, plain: input.dtype !== undefined });
}

/** The widest float that a program about dtypes may name. */
const floatOf = ({ limits }: World): ProgramDtype => (limits.dtypes.includes('float64') ? 'float64' : 'float32');

/** Losses of several dtypes are left out. */
export const needsOneDtype = (op: Op): boolean => op.dtype === 'equal' || op.chapter === 'losses';

/** Whether a cast drops what a rounding error decides. */
export const loses = ({ dtype, memory }: Known, to: ProgramDtype): boolean =>
  isFloating(dtype) && !isFloating(to) && !memory.facts.exact;

/** The shapes of the operands; a scalar's is []. */
export const shapesOf = (values: OperandValues): Shapes => {
  const shapes: Record<string, Shape[]> = {};
  for (const name of Object.keys(values)) shapes[name] = values[name]!.map(shapeOf);
  return shapes;
};

/** What may decide whether a call is left out. */
export const seenOf = (values: OperandValues): SeenOperands =>
  Object.fromEntries(
    Object.entries(values).map(([name, given]) => [
      name,
      given.map((value) => (isTensor(value) ? seen(value) : { shape: [] })),
    ]),
  );

const seen = ({ shape, dtype, memory }: Known) => ({ shape, dtype, most: memory.facts.most });

const shapeOf = (value: OperandValue): Shape => (isTensor(value) ? value.shape : []);

/** What promotion sees of the operands: not those that have a dtype of their own. */
export const promotables = ({ inputs }: Op, values: OperandValues): OperandDtype[] =>
  Object.entries(values).flatMap(([name, given]) => (inputs[name]!.dtype === undefined ? given.map(promotable) : []));

function promotable(value: OperandValue): OperandDtype {
  if (isTensor(value)) return { dtype: value.dtype, kind: value.shape.length > 0 ? 'tensor' : 'zero-dim' };
  return { dtype: Number.isInteger(value) ? 'int64' : 'float64', kind: 'scalar' };
}

/** Params without fractions, where the op's operands are integers. */
export function wholeParams(op: Op, params: Params): Params {
  const whole = Object.entries(params).map(([name, value]) => {
    const type = op.params[name]!.type;
    return [name, typeof value === 'number' && (type === 'number' || type === 'scalar') ? wholeFrom(value) : value];
  });
  return Object.fromEntries(whole);
}

/** The next whole number away from 0. */
const wholeFrom = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value)) + 0;
