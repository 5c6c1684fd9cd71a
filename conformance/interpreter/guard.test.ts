import { expect, test } from 'vitest';
import type { Outcome } from '../../spec/index.ts';
import { program } from '../programs/builder.ts';
import { guardImperative, type Unguarded } from './guard.ts';
import { runImperative } from './run.ts';
import { Unsupported } from './unsupported.ts';

/** A library whose only tensor is null, and whose ops do what is said here. */
function outcomeOf(act: () => never, within: 'call' | 'step' = 'call'): Outcome {
  const library: Unguarded<object> = {
    tensor: () => ({}),
    call: (op) => (op === 'relu' ? act() : [{}]),
    read: () => ({ dtype: 'float64', shape: [], elements: [1] }),
    noGrad: (body) => body(),
    optimizer: () => ({ step: () => act() }),
  };
  const authored = program((p) => {
    p.tensor('x', 1);
    if (within === 'step') p.optimizer('o', 'SGD', ['x'], { lr: 1 });
    p.noGrad((p) => (within === 'step' ? p.step('o') : p.call('y', 'relu', { self: 'x' })));
  });
  const categoryOf = ({ message }: Error) => (message.includes('shapes') ? 'shape-mismatch' : undefined);
  return runImperative(guardImperative(library, categoryOf), { program: authored, float: 'float64' });
}

const raise = (error: Error) => (): never => {
  throw error;
};

test.each(['call', 'step'] as const)(
  'what a library throws in a %s is raised, in the category that its words are of',
  (within) => {
    const mismatch = outcomeOf(raise(new Error('these shapes do not fit')), within);
    expect(mismatch).toMatchObject({ kind: 'error', category: 'shape-mismatch', message: 'these shapes do not fit' });
    expect(outcomeOf(raise(new TypeError('x is undefined')), within)).toMatchObject({ category: 'uncategorised' });
  },
);

test('what it lacks is unsupported, and no error', () => {
  expect(outcomeOf(raise(new Unsupported('relu')))).toMatchObject({ kind: 'unsupported', feature: 'relu' });
});
