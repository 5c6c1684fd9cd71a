/** Programs that sit on a kink of an op, and how to move them off it: each side's gradient is a convention, or a part of one. */
import type {
  CallStep,
  Kink,
  KinkNumber,
  MeetingKink,
  Op,
  PointKink,
  Program,
  Shape,
  Step,
  TensorStep,
  TieKink,
} from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { decodeElements, encodeElements } from '../formats/elements.ts';

/** A leaf on a kink of the one op that has one. */
export interface KinkSite {
  readonly call: CallStep;
  readonly leaf: TensorStep;
  readonly kink: Kink;
}

/** A convention's answer: the weighted sum of what programs beside the kink give. */
export interface Convention {
  readonly name: string;
  readonly parts: readonly { readonly weight: number; readonly program: Program }[];
}

/** So far beside a kink that no other kink lies between, and so near that values hardly change. */
const relativeNudge = 2 ** -18;

/** Where a program may meet the kinks of an op; nowhere if ops with kinks are several, or fed by other ops. */
export function kinkSites(program: Program): readonly KinkSite[] {
  const kinked = program.steps.filter(
    (step): step is CallStep => step.do === 'call' && entryOf(step.op).kinks.length > 0,
  );
  const [call] = kinked;
  if (!call || kinked.length > 1) return [];
  return entryOf(call.op).kinks.flatMap((kink) => {
    const leaf = leafOf(program, call, inputOf(kink));
    return leaf ? [{ call, leaf, kink }] : [];
  });
}

/** The input that is moved off a kink: where two meet, the first. */
const inputOf = (kink: Kink): string => (kink.kind === 'meeting' ? kink.inputs[0]! : kink.input);

const leafOf = (program: Program, call: CallStep, input: string): TensorStep | undefined =>
  program.steps.find(
    (step): step is TensorStep =>
      step.do === 'tensor' && step.out === call.inputs[input] && !step.layout && step.dtype === 'float',
  );

/** A number of a kink in a certain call; undefined where the param that would say it is absent. */
export function numberIn(call: CallStep, number: KinkNumber): number | undefined {
  if (typeof number === 'number') return number;
  const value = call.params[number.param] ?? entryOf(call.op).params[number.param]?.default;
  return typeof value === 'number' ? value : undefined;
}

/** The allowed conventions at a tie, each by who wins when all that are tied are moved apart. */
export function tieConventions(program: Program, { call, leaf }: KinkSite, kink: TieKink): readonly Convention[] {
  const groups = tiedPositions(leaf, call, entryOf(call.op));
  if (groups.length === 0) return [];
  const winners = (choose: (group: readonly number[]) => number) => moved(program, leaf, groups.map(choose), 1);
  const rounds = groups.reduce((rounds, group) => leastCommonMultiple(rounds, group.length), 1);
  const parts = {
    first: [{ weight: 1, program: winners((group) => group[0]!) }],
    last: [{ weight: 1, program: winners((group) => group.at(-1)!) }],
    even: Array.from({ length: rounds }, (_, round) => ({
      weight: 1 / rounds,
      program: winners((group) => group[round % group.length]!),
    })),
  };
  return kink.allowed.map((share) => ({ name: `${call.op}, ties: ${share}`, parts: parts[share] }));
}

/** The allowed conventions at a point, each between the slopes to its left and its right. */
export function pointConventions(
  program: Program,
  { call, leaf }: KinkSite,
  kink: PointKink,
  [left, right]: readonly [number, number],
): readonly Convention[] {
  const at = numberIn(call, kink.at);
  const positions = numbersOf(leaf).flatMap((number, i) => (number === at ? [i] : []));
  if (positions.length === 0) return [];
  return kink.allowed.flatMap((allowed) => {
    const derivative = numberIn(call, allowed);
    if (derivative === undefined) return [];
    const weight = (derivative - left) / (right - left);
    const convention = {
      name: `${call.op} at ${at}: derivative ${derivative}`,
      parts: [
        { weight, program: moved(program, leaf, positions, 1) },
        { weight: 1 - weight, program: moved(program, leaf, positions, -1) },
      ],
    };
    return [convention];
  });
}

/** The allowed conventions where two inputs are equal, by which is the greater once they are moved apart. */
export function meetingConventions(
  program: Program,
  { call, leaf }: KinkSite,
  kink: MeetingKink,
): readonly Convention[] {
  const other = leafOf(program, call, kink.inputs[1]!);
  if (!other || String(other.shape) !== String(leaf.shape)) return [];
  const others = numbersOf(other);
  const positions = numbersOf(leaf).flatMap((number, i) => (number === others[i] ? [i] : []));
  if (positions.length === 0) return [];
  const above = moved(program, leaf, positions, 1);
  const below = moved(program, leaf, positions, -1);
  const parts = {
    above: [{ weight: 1, program: above }],
    below: [{ weight: 1, program: below }],
    even: [above, below].map((program) => ({ weight: 0.5, program })),
  };
  return kink.allowed.map((share) => ({ name: `${call.op}, equal inputs: ${share}`, parts: parts[share] }));
}

/** A program that gives the op's values a nudge to the left of a point, there, and a nudge to the right. */
export function besidePoint({ call, leaf }: KinkSite, at: number): { program: Program; nudge: number } {
  const nudge = nudgeOf(at);
  const around: Step = { ...leaf, shape: [3], data: [at - nudge, at, at + nudge] };
  const steps: Step[] = [around, call, { do: 'observe', what: 'value', of: [call.out].flat()[0]! }];
  return { program: { version: 1, steps }, nudge };
}

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const numbersOf = (leaf: TensorStep): readonly number[] => decodeElements(leaf.data, 'float').map(Number);

const nudgeOf = (number: number): number =>
  relativeNudge * (number === 0 ? 1 : 2 ** Math.floor(Math.log2(Math.abs(number))));

function moved(program: Program, leaf: TensorStep, positions: readonly number[], direction: 1 | -1): Program {
  const data = numbersOf(leaf).map((number, i) =>
    positions.includes(i) ? number + direction * nudgeOf(number) : number,
  );
  const beside: TensorStep = { ...leaf, data: encodeElements(data, 'float') };
  return { ...program, steps: program.steps.map((step) => (step === leaf ? beside : step)) };
}

/** The positions of equal numbers that an op would have to choose between: those that one result is reduced from. */
function tiedPositions(leaf: TensorStep, call: CallStep, op: Op): readonly (readonly number[])[] {
  const reduced = reducedDims(leaf.shape, call, op);
  const groups = new Map<string, number[]>();
  for (const [position, number] of numbersOf(leaf).entries()) {
    const key = `${number} ${coordinates(position, leaf.shape).filter((_at, dim) => !reduced.includes(dim))}`;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** All dims, unless the call names some. */
function reducedDims(shape: Shape, call: CallStep, op: Op): readonly number[] {
  const named = [call.params.dim ?? op.params.dim?.default ?? []].flat() as readonly number[];
  return named.length === 0 ? [...shape.keys()] : named.map((dim) => (dim < 0 ? dim + shape.length : dim));
}

const coordinates = (position: number, shape: Shape): readonly number[] =>
  shape.map((size, dim) => Math.floor(position / sizeOf(shape.slice(dim + 1))) % size);
