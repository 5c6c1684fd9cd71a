/** Of several things at once, each as if it were alone: a batch in a dim in front passes through an op untouched. */
import type { Description, Op, OpParam, Params, ParamValue } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { sameShape } from '../catalogue/broadcasting.ts';
import { entryOf, inputsOf, isDifferentiable } from '../catalogue/catalogue.ts';
import { type Choices, randomChoices } from '../catalogue/choices.ts';
import { type DrawnCall, type DrawnTensor, drawCall, redrawn } from '../catalogue/draw.ts';
import { dimIn } from '../catalogue/shape-params.ts';
import { Unjudgeable } from '../judge/spread.ts';
import { axisParams, namedDims, withDims } from './axis-params.ts';
import { changed, functionOf, functionWith, mapped, paddedAlike } from './call-functions.ts';
import { differentiableOps } from './drawn-function.ts';
import { valuesAndGradientsOf } from './function-programs.ts';
import { stackedTensors } from './rearranged.ts';
import { checkRelation } from './relation.ts';
import { stacked, sumOf } from './seen.ts';
import type { Trial } from './trial.ts';

/** So many at once: a size that no drawn dim has, so that a batch is never taken for one. */
const count = 5;

/** A call on several at once, and which of its inputs have several. */
interface Batched {
  readonly whole: DrawnCall;
  readonly inputs: readonly string[];
}

/** Ops through which a batch passes: some drawn call says so. */
export const batchedOps = (description: Description): readonly string[] =>
  differentiableOps(description).filter((op) => !countsDimsByPlace(op) && passes(op));

/** The first of several indices is one into the first dim, whatever that is. */
const countsDimsByPlace = (op: string): boolean =>
  inputsOf(entryOf(op)).some(
    ([, { domain }]) => typeof domain === 'object' && 'index_into' in domain && domain.along === 'each',
  );

const known = new Map<string, boolean>();

function passes(op: string): boolean {
  const found =
    known.get(op) ?? [1, 2, 3, 4].some((seed) => batchOf(drawCall(op, randomChoices(seed)), []) !== undefined);
  known.set(op, found);
  return found;
}

/** Compares a call on several at once with a call on each. */
export function checkBatch(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const first = paddedAlike(drawCall(op, choices));
  const inputs = batchOf(first, [])?.inputs;
  if (!inputs) throw new Unjudgeable(`no call of ${op} was drawn through which a batch passes`);
  const calls = [first, ...Array.from({ length: count - 1 }, () => redrawn(first, inputs, choices))];
  const each = calls.map((call) => functionOf(call, choices));
  const seeds = each[0]!.roots.map((_, nth) => stackedTensors(each.map(({ roots }) => roots[nth]!.seed)));
  const whole = functionWith(batchOf(first, calls)!.whole, seeds);
  const isBatched = [...seeds.map(() => true), ...leafInputs(first).map((input) => inputs.includes(input))];
  return checkRelation(backend, {
    program: valuesAndGradientsOf(whole),
    beside: each.map(valuesAndGradientsOf),
    expected: (...apart) =>
      isBatched.map((batched, i) => (batched ? stacked : sumOf)(apart.map((one) => one.tensor(i)))),
  });
}

/** The input that each leaf of a call's function stands for. */
const leafInputs = ({ op, inputs }: DrawnCall): readonly string[] =>
  Object.entries(inputs).flatMap(([name, tensors]) =>
    isDifferentiable(entryOf(op).inputs[name]!) ? tensors.map(() => name) : [],
  );

/** The first way to call the op on a batch: of all inputs, or of one of them. Without calls to make it of, of the same call again. */
function batchOf(call: DrawnCall, calls: readonly DrawnCall[]): Batched | undefined {
  const all = calls.length > 0 ? calls : Array.from({ length: count }, () => call);
  const names = Object.keys(call.inputs);
  for (const inputs of [names, ...names.map((name) => [name])].filter((several) => !isIndexedInFront(call, several))) {
    const stack = (tensor: DrawnTensor, input: string, nth: number): DrawnTensor =>
      inputs.includes(input) ? stackedTensors(all.map((each) => each.inputs[input]![nth]!)) : tensor;
    for (const params of batchParams(call)) {
      const whole = changed(call, mapped(call, stack), params);
      if (whole && isBatchOf(whole, call)) return { whole, inputs };
    }
  }
  return undefined;
}

/** Whether indices go into the first dim of one of these inputs, wherever that is: in a batch it would be another. */
const isIndexedInFront = ({ op }: DrawnCall, inputs: readonly string[]): boolean =>
  Object.values(entryOf(op).inputs).some(
    ({ domain }) =>
      typeof domain === 'object' &&
      'index_into' in domain &&
      (typeof domain.along === 'number' || domain.along === 'each') &&
      inputs.includes(domain.index_into),
  );

const isBatchOf = (whole: DrawnCall, call: DrawnCall): boolean =>
  whole.results.length === call.results.length &&
  whole.results.every((shape, nth) => sameShape(shape, [count, ...call.results[nth]!]));

/** The params with every dim one further back; a list of sizes begins with that of the batch, or with 1, or is as it was. */
function batchParams({ op: name, params, inputs }: DrawnCall): readonly Params[] {
  const op = entryOf(name);
  const first = [...Object.values(inputs)[0]![0]!.shape];
  if (namedDims(op, params, first) === undefined || (axisParams(op).length > 0 && first.length === 0)) return [];
  const further = withDims(op, params, (dim) => (dim < 0 ? dim : dim + 1));
  const orders = listParams(op, ['permutation']).map((list): [string, ParamValue] => [
    list,
    [0, ...(params[list] as readonly number[]).map((dim) => dimIn(first, dim)! + 1)],
  ]);
  return [[count], [1], []].map((prefix): Params => {
    const sizes = listParams(op, ['shape', 'integers']).map((list): [string, ParamValue] => [
      list,
      prefixed(prefix, params[list]),
    ]);
    return { ...further, ...Object.fromEntries([...orders, ...sizes]) };
  });
}

const listParams = (op: Op, types: readonly OpParam['type'][]): readonly string[] =>
  Object.keys(op.params).filter((name) => types.includes(op.params[name]!.type));

const prefixed = (prefix: readonly number[], value: ParamValue = null): ParamValue =>
  Array.isArray(value) ? [...prefix, ...value] : value;
