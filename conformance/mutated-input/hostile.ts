/** Programs that are small on paper and endless to run: what a limit is for. Each is given as it is, and mutated. */
import type { Program, Step } from '../../spec/index.ts';

const ones: Step = { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 1], requires_grad: true };
const seen: Step = { do: 'observe', what: 'value', of: 'y' };

const call = (op: string, inputs: object, params: object, out: unknown = 'y'): Step =>
  ({ do: 'call', op, inputs, params, out }) as Step;

const sum = call('sum', { self: 'x' }, {});

const functionOf = (name: string, inputs: readonly string[], steps: readonly Step[], returns: string): Step =>
  ({
    do: 'function',
    out: name,
    forward: {
      inputs,
      steps,
      save_for_backward: [],
      mark_dirty: [],
      mark_non_differentiable: [],
      set_materialize_grads: true,
      returns: [returns],
    },
    backward: null,
  }) as unknown as Step;

const apply = (name: string, input: string, out: string): Step => ({
  do: 'apply',
  function: name,
  inputs: [input],
  out: [out],
});

const repeated = (times: number, ...steps: Step[]): Step => ({ do: 'repeat', times, steps });

/** The steps of each, by what it does. */
const endless: Readonly<Record<string, readonly Step[]>> = {
  'a shape of 10^18 by a layout without strides': [
    { ...ones, shape: [1e9, 1e9], layout: { strides: [0, 0], offset: 0 } },
    { do: 'observe', what: 'value', of: 'x' },
  ],
  'zeros of 10^18': [call('zeros', {}, { size: [1e9, 1e9], dtype: 'float32' }), seen],
  'a range to 10^15': [call('arange', {}, { start: 0, end: 1e15, step: 1, dtype: 'float32' }), seen],
  'an identity of 10^6': [call('eye', {}, { n: 1e6, m: 1e6, dtype: 'float32' }), seen],
  'an expansion to 10^9': [ones, call('expand', { self: 'x' }, { size: [1e9, 2] }), seen],
  'an expansion that is added up': [ones, call('expand', { self: 'x' }, { size: [1e9, 2] }), call('sum', { self: 'y' }, {}), seen],
  'a repetition to 10^12': [ones, call('repeat', { self: 'x' }, { repeats: [1e12] }), seen],
  'a list that doubles': [ones, repeated(100, call('cat', { tensors: ['x', 'x'] }, { dim: 0 }, 'x'))],
  'a shape that squares': [
    ones,
    repeated(10, call('outer', { self: 'x', vec2: 'x' }, {}, 'y'), call('reshape', { self: 'y' }, { shape: [-1] }, 'x')),
  ],
  'dims that grow': [ones, repeated(100_000, call('unsqueeze', { self: 'x' }, { dim: 0 }, 'x'))],
  'a thousand million steps': [ones, repeated(1e9, sum)],
  'loops in loops': [ones, repeated(1000, repeated(1000, repeated(1000, repeated(1000, sum))))],
  'empty loops': [repeated(2 ** 53)],
  'observations without end': [ones, repeated(500_000, { do: 'observe', what: 'value', of: 'x' })],
  'a function that comes to call itself': [
    ones,
    functionOf('f', ['a'], [call('exp', { self: 'a' }, {}, 'b')], 'b'),
    functionOf('g', ['c'], [apply('f', 'c', 'd')], 'd'),
    functionOf('f', ['e'], [apply('g', 'e', 'h')], 'h'),
    apply('f', 'x', 'y'),
  ],
  'a hook that runs the backward it hangs on': [
    ones,
    sum,
    {
      do: 'hook',
      of: 'x',
      on: 'gradient',
      out: 'handle',
      action: { run: { given: 'g', steps: [{ do: 'backward', roots: ['y'], retain_graph: true }], returns: null } },
    },
    { do: 'backward', roots: ['y'], retain_graph: true },
  ],
  'a hook on a leaf that does': [
    ones,
    sum,
    {
      do: 'hook',
      of: 'x',
      on: 'post_accumulate',
      out: 'handle',
      action: { run: { given: 'g', steps: [{ do: 'backward', roots: ['y'], retain_graph: true }], returns: null } },
    },
    { do: 'backward', roots: ['y'], retain_graph: true },
  ],
  'a hook that is registered again and again': [
    ones,
    sum,
    repeated(1000, {
      do: 'hook',
      of: 'x',
      on: 'gradient',
      out: 'handle',
      action: { run: { given: 'g', steps: [call('mul', { self: 'g', other: 2 }, {}, 'm')], returns: 'm' } },
    }),
    repeated(1000, { do: 'backward', roots: ['y'], retain_graph: true }),
  ],
  'a graph that is run back for ever': [
    ones,
    repeated(1000, call('exp', { self: 'x' }, {}, 'x')),
    call('sum', { self: 'x' }, {}),
    repeated(100_000, { do: 'backward', roots: ['y'], retain_graph: true }),
  ],
  'gradients of gradients of gradients': [
    ones,
    call('exp', { self: 'x' }, {}),
    repeated(
      40,
      call('sum', { self: 'y' }, {}, 's'),
      call('mul', { self: 'y', other: 'y' }, {}, 'y'),
      { do: 'grad', outputs: ['s'], inputs: ['x'], create_graph: true, out: ['y'] },
    ),
  ],
}; // biome-ignore format: a step a line

/** Each of the programs, with what it does. */
export const hostilePrograms: readonly (readonly [title: string, program: Program])[] = Object.entries(endless).map(
  ([title, steps]) => [title, { version: 1, steps: [...steps] }],
);
