/** An in-place operation gives what the operation gives out of place, or is refused by name and changes nothing. */
import type { Program, Step, TensorStep } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { sameShape } from '../catalogue/broadcasting.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import type { Choices } from '../catalogue/choices.ts';
import { type DrawnCall, drawCall } from '../catalogue/draw.ts';
import { expectFrom } from '../judge/expect.ts';
import { judge } from '../judge/judge.ts';
import { changed, mapped } from './call-functions.ts';
import { programOf } from './measured.ts';
import { type OpSteps, opSteps } from './op-steps.ts';
import { repeatedTo } from './rearranged.ts';
import { floatOf, outcomeOf, type Trial } from './trial.ts';

/** Writes to a clone, and compares with the op out of place; then writes to a leaf, and to a view of one. */
export async function checkInPlace(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const steps = opSteps(fitting(drawCall(op, choices, true)), choices);
  const trials = [
    ...(entryOf(op).in_place === 'only' ? [] : [checkSame(op, steps, backend)]),
    ...refusalsOf(steps.tensors[0]!).map((refusal) => checkRefusal(op, steps, refusal, backend)),
  ];
  const found = await Promise.all(trials);
  return found.find(({ differences }) => differences.length > 0) ?? together(found);
}

/** The call with an operand of the result's shape to write to. */
function fitting(call: DrawnCall): DrawnCall {
  const [result] = call.results;
  const self = selfOf(call.op);
  const fits = mapped(call, (tensor, input) =>
    input === self && result && !sameShape(tensor.shape, result) ? repeatedTo(tensor, result) : tensor,
  );
  return changed(call, fits) ?? call;
}

type Called = Extract<Step, { do: 'call' | 'in_place' }>;

/** The input that an in-place form writes to. */
const selfOf = (op: string): string => Object.keys(entryOf(op).inputs)[0]!;

const together = (trials: readonly Trial[]): Trial => ({
  programs: trials[0]!.programs,
  differences: [],
  compared: trials.reduce((sum, { compared }) => sum + compared, 0),
  distance: Math.max(...trials.map(({ distance }) => distance)),
});

/** The same values and gradients, whether the result is new or written over a clone. */
async function checkSame(op: string, steps: OpSteps, backend: Backend): Promise<Trial> {
  const float = floatOf(backend);
  const self = selfOf(op);
  const clone: Step = { do: 'call', op: 'clone', inputs: { self }, params: {}, out: 'copy' };
  const around = (written: Step, result: string): Program =>
    programOf(steps.tensors, [clone, written], steps.seeds, [backwardFrom(result, steps)], observations(result, steps));
  const called = steps.call[0] as Extract<Called, { do: 'call' }>;
  const inputs = { ...called.inputs, [self]: 'copy' };
  const outOfPlace = { program: around({ ...called, inputs }, steps.results[0]!), float };
  const inPlace = { program: around({ do: 'in_place', op, inputs, params: called.params }, 'copy'), float };
  const [source, answer] = await Promise.all([outcomeOf(backend, outOfPlace), outcomeOf(backend, inPlace)]);
  return { ...judge(expectFrom(outOfPlace, source), answer, inPlace.program), programs: [inPlace.program] };
}

const backwardFrom = (root: string, { seeds }: OpSteps): Step => ({
  do: 'backward',
  roots: [root],
  gradients: seeds.map(({ out }) => out),
  retain_graph: false,
  create_graph: false,
});

const observations = (result: string, { differentiable }: OpSteps): Step[] => [
  { do: 'observe', what: 'value', of: result },
  ...differentiable.map(({ out }): Step => ({ do: 'observe', what: 'value', of: { grad: out } })),
];

/** A write that is to be refused: the steps up to it, the tensor it goes to, and the category of the error. */
interface Refusal {
  readonly before: readonly Step[];
  readonly written: string;
  readonly category: 'leaf-in-place' | 'view-of-leaf-in-place';
}

const refusalsOf = (leaf: TensorStep): readonly Refusal[] => [
  { before: [], written: leaf.out, category: 'leaf-in-place' },
  ...(leaf.shape.length > 0
    ? [{ before: [viewOf(leaf.out)], written: 'view', category: 'view-of-leaf-in-place' } as const]
    : []),
];

const viewOf = (self: string): Step => ({
  do: 'call',
  op: 'transpose',
  inputs: { self },
  params: { dim0: 0, dim1: -1 },
  out: 'view',
});

/** The write raises, and the leaf is what it was. */
async function checkRefusal(
  op: string,
  { tensors, call }: OpSteps,
  refusal: Refusal,
  backend: Backend,
): Promise<Trial> {
  const { before, written, category } = refusal;
  const leaf = tensors[0]!;
  const last = call.at(-1) as Called;
  const write: Step = { do: 'in_place', op, inputs: { ...last.inputs, [selfOf(op)]: written }, params: last.params };
  const attempt: Step = { do: 'attempt', steps: [write] };
  const program = programOf(tensors, before, [attempt, { do: 'observe', what: 'value', of: leaf.out }]);
  const float = floatOf(backend);
  const step = `${tensors.length + before.length}.0`;
  const unchanged = { kind: 'tensor', dtype: float, shape: leaf.shape, data: leaf.data } as const;
  const expected = { kind: 'values' as const, observations: [{ kind: 'raised' as const, category, step }, unchanged] };
  return { ...judge(expected, await outcomeOf(backend, { program, float }), program), programs: [program] };
}
