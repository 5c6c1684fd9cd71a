/** Programs that come to more than there is room or time for, which shows only as they run. */
import { expect, test } from 'vitest';
import type { Outcome, Step } from '../../spec/index.ts';
import { type ProgramBuilder, program } from '../programs/builder.ts';
import type { ImperativeLibrary } from './imperative.ts';
import { runImperative } from './run.ts';

const numbers: ImperativeLibrary<number> = {
  tensor: ({ elements }) => Number(elements[0]),
  call: () => [0],
  read: (value) => ({ dtype: 'float64', shape: [], elements: [value] }),
  categoryOf: () => undefined,
};

const run = (library: ImperativeLibrary<number>, author: (p: ProgramBuilder) => void): Outcome =>
  runImperative(library, { program: program(author), float: 'float64' });

test('a hook that is run without end is given up where it has come to, in an attempt too', () => {
  const hooked: ImperativeLibrary<number> = {
    ...numbers,
    registerHook: (tensor, hook) => {
      while (hook(tensor) === undefined);
      return { remove: () => {} };
    },
  };
  const endless = (p: ProgramBuilder) => {
    p.tensor('x', 1);
    p.attempt(() => p.hook('h', 'x', { run: { given: 'g', steps: [], returns: null } }));
  };
  expect(run(hooked, endless)).toEqual({
    kind: 'unsupported',
    feature: 'long programs',
    reason: expect.stringMatching(/^at step 1\.0\.0 it comes to more than \d+ steps/),
  });
});

test('a function that has come to call itself is given up', () => {
  const nesting: ImperativeLibrary<number> = {
    ...numbers,
    customFunction:
      ({ forward }) =>
      (inputs) => [...forward(context, inputs)],
  };
  const context = {
    saveForBackward() {},
    savedTensors: () => [],
    markDirty() {},
    markNonDifferentiable() {},
    needsInputGrad: [],
  };
  const part = (given: string, to: string) => ({
    inputs: [given],
    steps: [{ do: 'apply', function: to, inputs: [given], out: [`${given}1`] }] as Step[],
    save_for_backward: [],
    mark_dirty: [],
    mark_non_differentiable: [],
    set_materialize_grads: true,
    returns: [`${given}1`],
  });
  const steps: Step[] = [
    { do: 'tensor', out: 'x', dtype: 'float', shape: [], data: [1], requires_grad: false },
    { do: 'function', out: 'f', forward: part('a', 'f') as never, backward: null },
    { do: 'attempt', steps: [{ do: 'apply', function: 'f', inputs: ['x'], out: ['y'] }] },
  ];
  expect(runImperative(nesting, { program: { version: 1, steps }, float: 'float64' })).toMatchObject({
    kind: 'unsupported',
    feature: 'recursion',
    reason: expect.stringContaining('at step 1.0 more than 100 functions'),
  });
});

test('what the library has no room for makes the program unsupported', () => {
  class NoRoom extends Error {}
  const small: ImperativeLibrary<number> = {
    ...numbers,
    within: (body) => body(),
    noRoomFor: (error) => (error instanceof NoRoom ? 'so much' : undefined),
    call: () => {
      throw new NoRoom();
    },
  };
  const outcome = run(small, (p) => {
    p.tensor('x', 1);
    p.attempt(() => p.call('y', 'add', { self: 'x', other: 1 }));
  });
  expect(outcome).toEqual({ kind: 'unsupported', feature: 'room', reason: 'no room at step 1.0 for so much' });
});
