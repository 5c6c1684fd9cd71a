/** Things done on the side that must change nothing: looking at a tensor, computing with it, leaving blocks by errors. */
import type { Feature, Observation, Ref, Step, StepPath } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { type Choices, oneOf } from '../catalogue/choices.ts';
import { drawValues } from '../catalogue/domains.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { leavesBefore } from './dependence.ts';
import type { ShapedFunction } from './drawn-function.ts';
import { observeValue } from './function-programs.ts';

/** Where side work is done. */
export interface Aside {
  /** The tensor that was just made; it requires grad. */
  readonly tensor: string;
  readonly drawn: ShapedFunction;
  readonly backend: Backend;
  readonly choices: Choices;
  /** What the names of new tensors begin with. */
  readonly prefix: string;
  /** The path of the first step. */
  readonly path: StepPath;
}

/** Steps, and what they observe: a value of the function, or what is known. */
export interface SideWork {
  readonly steps: readonly Step[];
  readonly observes?: string | Exclude<Observation, { kind: 'tensor' }>;
}

/** A kind of side work, and what it takes. */
export interface SideKind {
  readonly needs: readonly Feature[];
  /** It is not done to leaves. */
  readonly ofResults?: true;
  /** It is not done to a tensor of a list: whether a hook there is called is unspecified where a gradient reaches only others. */
  readonly notOfLists?: true;
  readonly work: (aside: Aside) => SideWork;
}

/** What libraries of pure functions can do, too. */
export const pureKinds: readonly SideKind[] = [
  { needs: [], work: ({ tensor }) => ({ steps: [observeValue(tensor)], observes: tensor }) },
  { needs: [], work: (aside) => ({ steps: [computed(aside, aside.tensor)] }) },
  { needs: ['grad', 'retain_graph'], ofResults: true, work: (aside) => ({ steps: differentiated(aside) }) },
];

/** What takes a session. */
export const sessionKinds: readonly SideKind[] = [
  ...pureKinds,
  { needs: ['detach', 'in_place'], work: (aside) => ({ steps: overwritten(aside) }) },
  { needs: ['no_grad'], work: (aside) => ({ steps: [{ do: 'no_grad', steps: [computed(aside, aside.tensor)] }] }) },
  { needs: ['no_grad', 'attempt'], work: leftByAnError },
  { needs: ['no_grad', 'enable_grad'], work: nestedModes },
  { needs: ['hooks'], notOfLists: true, work: (aside) => hooked(aside, { record: `${aside.prefix}_seen` }) },
  { needs: ['hooks'], notOfLists: true, work: (aside) => hooked(aside, { scale: 1 }) },
  { needs: ['retain_grad'], work: ({ tensor: of }) => ({ steps: [{ do: 'retain_grad', of }] }) },
];

/** Ops that take any tensor. */
const plainOps = ['neg', 'clone', 'mul', 'add', 'sum', 'exp'] as const;

/** A call whose result nobody uses. */
function computed({ prefix, backend, choices }: Aside, tensor: Ref): Step {
  const possible = plainOps.filter((op) => backend.description.ops.includes(op));
  const op = oneOf(choices, possible.length > 0 ? possible : plainOps);
  const other = op === 'mul' || op === 'add' ? { other: tensor } : {};
  const params = op === 'add' ? { alpha: 1 } : {};
  return { do: 'call', op, inputs: { self: tensor, ...other }, params, out: `${prefix}_aside` };
}

/** A gradient that is taken of what there is so far, and given to nobody. */
function differentiated({ tensor, drawn, choices, prefix }: Aside): readonly Step[] {
  const shape = drawn.shapes.get(tensor)!;
  const seed = { do: 'tensor', out: `${prefix}_seed`, dtype: 'float', shape, requires_grad: false } as const;
  const inputs = [...leavesBefore(drawn.steps, [tensor])];
  const take: Step = {
    do: 'grad',
    outputs: [tensor],
    inputs,
    grad_outputs: [seed.out],
    retain_graph: true,
    create_graph: false,
    allow_unused: false,
    materialize_grads: false,
    out: inputs.map((leaf) => `${prefix}_${leaf}`),
  };
  return [{ ...seed, data: drawValues('real', sizeOf(shape), choices) }, take];
}

/** A copy without history, written over. */
function overwritten({ tensor, prefix }: Aside): readonly Step[] {
  const [detached, copy] = [`${prefix}_detached`, `${prefix}_copy`];
  return [
    { do: 'detach', of: tensor, out: detached },
    { do: 'call', op: 'clone', inputs: { self: detached }, params: {}, out: copy },
    { do: 'in_place', op: 'zero', inputs: { self: copy }, params: {} },
  ];
}

/** Backward from a constant raises. */
function leftByAnError({ prefix, path }: Aside): SideWork {
  const constant: Step = {
    do: 'tensor',
    out: `${prefix}_constant`,
    dtype: 'float',
    shape: [],
    data: [1],
    requires_grad: false,
  };
  const raises: Step = { do: 'backward', roots: [constant.out], retain_graph: false, create_graph: false };
  const steps: Step[] = [{ do: 'attempt', steps: [{ do: 'no_grad', steps: [constant, raises] }] }];
  return { steps, observes: { kind: 'raised', category: 'no-grad-path', step: `${path}.0.1` } };
}

function nestedModes(aside: Aside): SideWork {
  const inner: Step = { do: 'enable_grad', steps: [computed(aside, aside.tensor)] };
  const after = computed({ ...aside, prefix: `${aside.prefix}_after` }, aside.tensor);
  return { steps: [{ do: 'no_grad', steps: [inner, after] }] };
}

const hooked = ({ tensor: of, prefix }: Aside, action: Extract<Step, { do: 'hook' }>['action']): SideWork => ({
  steps: [{ do: 'hook', of, on: 'gradient', action, out: `${prefix}_hook` }],
});
