/** What random programs must contain to find what is wrong, and how often: the kinds of faults that libraries have had ask for each. */
import type { ParamValue } from '../../../spec/index.ts';
import { entryOf } from '../../catalogue/catalogue.ts';
import { sizeOf } from '../../catalogue/shape-params.ts';
import { decodeElements } from '../../formats/elements.ts';
import type { FuzzLevel } from '../profile.ts';
import { type Anatomy, type Call, distancesFrom } from './anatomy.ts';

/** A property of programs. */
export interface Trait {
  /** Of 100 programs of a level so many have it at least. */
  readonly shares: Readonly<Partial<Record<FuzzLevel, number>>>;
  readonly has: (program: Anatomy) => boolean;
}

const usesOf = ({ uses }: Anatomy): readonly number[] => [...uses.values()];

const someCall =
  (holds: (call: Call) => boolean) =>
  ({ calls }: Anatomy): boolean =>
    calls.some(holds);

const someOperand = (holds: (shape: readonly number[]) => boolean) =>
  someCall(({ operands }) => operands.some(({ shape }) => shape !== undefined && holds(shape)));

const numbersOf = (program: Anatomy): readonly (readonly number[])[] =>
  program.leaves
    .filter(({ dtype }) => dtype !== 'bool' && dtype !== 'int64')
    .map(({ data }) => decodeElements(data, 'float64').map(Number));

/** A result that reaches one tensor by ways of different lengths. */
const skips = (program: Anatomy): boolean =>
  program.calls.some(({ results }) =>
    [...distancesFrom(results[0]!, program).values()].some(({ least, most }) => least !== most),
  );

/** Operands of one call of which one has both fewer dims and a dim of size 1 that is stretched. */
const fewerDimsAndOnes = someCall(({ operands }) => {
  const shapes = operands.flatMap(({ shape }) => (shape ? [shape] : []));
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return shapes.length > 1 && shapes.some((shape) => shape.length > 0 && shape.length < rank && shape.includes(1));
});

const paramsOfType = ({ step }: Call, types: readonly string[]): readonly ParamValue[] =>
  Object.entries(entryOf(step.op).params)
    .filter(([, { type }]) => types.includes(type))
    .map(([name]) => step.params[name]!);

const isNegative = (value: ParamValue): boolean => [value].flat().some((each) => typeof each === 'number' && each < 0);

/** A permutation that is not its own inverse. */
const isRotation = (value: ParamValue): boolean => {
  if (!Array.isArray(value) || value.length < 3) return false;
  const dims = value.map((dim) => (dim < 0 ? dim + value.length : dim));
  return dims.some((dim, at) => dims[dim] !== at);
};

const hasIndices = (program: Anatomy, holds: (data: readonly number[]) => boolean): boolean =>
  program.leaves.some(({ dtype, data }) => dtype === 'int64' && holds(decodeElements(data, 'int64').map(Number)));

const countOf = ({ steps }: Anatomy, kind: string): number => steps.filter((step) => step.do === kind).length;

const has =
  (...kinds: readonly string[]) =>
  ({ steps }: Anatomy): boolean =>
    steps.some((step) => kinds.includes(step.do));

/** How the gradient comes in: by `sum`, by a weighted sum, or as a gradient that is given. */
const seedOf = (kind: 'given' | 'summed') => (program: Anatomy) =>
  program.steps.some((step) => {
    if (step.do !== 'backward') return false;
    if (step.gradients) return kind === 'given';
    const sum = program.calls.find(({ results, step: { op } }) => op === 'sum' && results[0] === step.roots[0]);
    return kind === 'summed' && sum !== undefined;
  });

/** Every trait, with the share of programs that must have it. */
export const traits: Readonly<Record<string, Trait>> = {
  'a tensor with two consumers': { shares: { P: 70, S: 70 }, has: (p) => usesOf(p).some((count) => count > 1) },
  'a tensor with five consumers': { shares: { P: 7, S: 5 }, has: (p) => usesOf(p).some((count) => count > 4) },
  'a call on the same tensor twice': {
    shares: { P: 15, S: 12 },
    has: someCall(({ operands }) => new Set(operands.map(({ name }) => name)).size < operands.length),
  },
  'ways of unequal length to one tensor': { shares: { P: 20, S: 5 }, has: skips },
  'an op with several results, not all of them used': {
    shares: { P: 5, S: 3 },
    has: (p) => p.calls.some(({ results }) => results.length > 1 && results.some((name) => !p.uses.has(name))),
  },
  'a dim of size 1': { shares: { P: 40, S: 40 }, has: someOperand((shape) => shape.includes(1)) },
  'an operand without dims': { shares: { P: 15, S: 15 }, has: someOperand((shape) => shape.length === 0) },
  'an operand of one dim of size 1': {
    shares: { P: 10, S: 8 },
    has: someOperand((shape) => shape.length === 1 && shape[0] === 1),
  },
  'fewer dims and a size of 1 in one operand': { shares: { P: 6, S: 4 }, has: fewerDimsAndOnes },
  'a dim of size 0': { shares: { P: 1, S: 1 }, has: someOperand((shape) => shape.includes(0)) },
  'a negative dim': {
    shares: { P: 40, S: 25 },
    has: someCall((call) => paramsOfType(call, ['dim', 'dims', 'permutation']).some(isNegative)),
  },
  'a kept dim': { shares: { P: 5, S: 3 }, has: someCall(({ step }) => step.params.keepdim === true) },
  'a permutation that is not its own inverse': {
    shares: { P: 1, S: 0.5 },
    has: someCall((call) => paramsOfType(call, ['permutation']).some(isRotation)),
  },
  'an index that repeats': {
    shares: { P: 4, S: 3 },
    has: (p) => hasIndices(p, (data) => new Set(data).size < data.length),
  },
  'a leaf that is not row by row': { shares: { P: 30, S: 30 }, has: (p) => p.leaves.some(({ layout }) => layout) },
  'a leaf whose elements share a place': {
    shares: { P: 5, S: 5 },
    has: (p) =>
      p.leaves.some(({ layout, shape }) => layout?.strides.some((stride, at) => stride === 0 && shape[at]! > 1)),
  },
  'zeros, ones, huge or tiny numbers': {
    shares: { P: 15, S: 15 },
    has: (p) =>
      numbersOf(p)
        .flat()
        .some((value) => value === 0 || Math.abs(value) === 1000 || (value !== 0 && Math.abs(value) < 1e-6)),
  },
  'leaves with equal values': {
    shares: { P: 25, S: 25 },
    has: (p) => {
      const texts = numbersOf(p)
        .filter((data) => data.length > 1)
        .map(String);
      return new Set(texts).size < texts.length;
    },
  },
  'a gradient that is given': { shares: { P: 20, S: 30 }, has: seedOf('given') },
  'a gradient that comes from a sum': { shares: { P: 45, S: 60 }, has: seedOf('summed') },
  'a second backward': { shares: { S: 40 }, has: (p) => countOf(p, 'backward') > 1 },
  'a graph that is retained': {
    shares: { S: 50 },
    has: ({ steps }) => steps.some((step) => step.do === 'backward' && step.retain_graph === true),
  },
  'named dtypes': { shares: { P: 5, S: 5 }, has: ({ leaves }) => leaves.some(({ dtype }) => dtype === 'bool') },
  'a retained gradient': { shares: { S: 8 }, has: has('retain_grad') },
  'a gradient that is set': { shares: { S: 10 }, has: has('set_grad') },
  'a step of an optimizer': { shares: { S: 5, O: 90 }, has: has('optimizer_step') },
  'a detached tensor': { shares: { S: 10 }, has: has('detach', 'detach_') },
  'a block without recording': { shares: { S: 10 }, has: has('no_grad') },
  'a write in place': { shares: { S: 40 }, has: has('in_place', 'assign') },
  'a hook': { shares: { S: 5 }, has: has('hook') },
  'a custom function': { shares: { S: 5 }, has: has('function') },
  'a gradient with a graph of its own': {
    shares: { P: 10, S: 20 },
    has: (p) => p.steps.some((step) => (step.do === 'grad' || step.do === 'backward') && step.create_graph === true),
  },
  'a value looked at in the middle': { shares: { S: 10 }, has: looksInTheMiddle },
  'a tensor larger than one element': { shares: { P: 90, S: 90 }, has: someOperand((shape) => sizeOf([...shape]) > 1) },
};

/** An observation before the last step that is none. */
function looksInTheMiddle({ steps }: Anatomy): boolean {
  const last = steps.findLastIndex((step) => step.do !== 'observe');
  return steps.slice(0, last).some((step) => step.do === 'observe');
}
