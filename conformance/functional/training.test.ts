import { expect, test } from 'vitest';
import type { Outcome } from '../../spec/index.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { functionalBackend } from './backend.ts';
import { miniature } from './miniature-for-tests.ts';
import { runFunctional } from './run.ts';

const run = (author: (p: ProgramBuilder) => void): Promise<Outcome> =>
  runFunctional(miniature(), { program: program(author), float: 'float64' });

const leaves = (p: ProgramBuilder) => {
  p.tensor('w', [1, 2], { requires_grad: true });
  p.tensor('b', 5, { requires_grad: true });
  p.tensor('dw', [1, 10]);
  p.tensor('db', 1);
};

test('parameters are stepped by the library, with the gradients and options of the moment', async () => {
  const outcome = await run((p) => {
    leaves(p);
    p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.5 });
    p.setGrad('w', 'dw');
    p.step('o');
    p.observe('value', 'w');
    p.observe('value', 'b'); // no gradient, no step
    p.setGrad('b', 'db');
    p.setGrad('w', null);
    p.setOption('o', 'lr', 2);
    p.repeat(3, (p) => p.step('o'));
    p.observe('value', 'w');
    p.observe('value', 'b');
  });
  expect(outcome).toMatchObject({
    kind: 'values',
    observations: [{ data: [0.5, -3] }, { data: [5] }, { data: [0.5, -3] }, { data: [-1] }],
  });
});

test('each group has its own options', async () => {
  const outcome = await run((p) => {
    leaves(p);
    p.optimizer('o', 'SGD', [{ params: ['w'], options: { lr: 1 } }, { params: ['b'] }], { lr: 3 });
    p.setGrad('w', 'dw');
    p.setGrad('b', 'db');
    p.step('o');
    p.setOption('o', 'lr', 0, 0);
    p.step('o');
    p.observe('value', 'w');
    p.observe('value', 'b');
  });
  expect(outcome).toMatchObject({ observations: [{ data: [0, -8] }, { data: [-1] }] });
});

test('the state is what the library keeps, and None where it keeps nothing', async () => {
  const outcome = await run((p) => {
    leaves(p);
    p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.5 });
    p.setGrad('w', 'dw');
    p.observeState('o', 'w', 'momentum_buffer');
    p.step('o');
    p.observeState('o', 'w', 'momentum_buffer');
    p.observeState('o', 'b', 'momentum_buffer');
  });
  expect(outcome).toMatchObject({ observations: [{ kind: 'none' }, { data: [1, 10] }, { kind: 'none' }] });
});

test('two optimizers over one parameter go on from each other', async () => {
  const outcome = await run((p) => {
    leaves(p);
    p.optimizer('o', 'SGD', ['w'], { lr: 1 });
    p.optimizer('q', 'SGD', ['w'], { lr: 10 });
    p.setGrad('w', 'dw');
    for (const optimizer of ['o', 'q', 'o']) p.step(optimizer);
    p.observe('value', 'w');
  });
  expect(outcome).toMatchObject({ observations: [{ data: [-11, -118] }] });
});

test('what is not the optimizer alone is refused, with the step', async () => {
  const refusals: readonly [(p: ProgramBuilder) => void, string][] = [
    [(p) => p.call('y', 'exp', { self: 'w' }), 'step 5: call has no place in this kind of program'],
    [(p) => p.observe('value', grad('w')), 'step 5: a .grad is kept by the helper here'],
    [(p) => p.observe('version', 'w'), 'step 5: version is something that only the helper'],
    [(p) => p.observeState('o', 'dw', 'exp_avg'), 'step 5: o keeps no state'],
    [(p) => p.optimizer('q', 'AdamW', ['w']), 'step 5: the library has no AdamW'],
    [(p) => p.step('o', { closure: () => 'w' }), 'step 5: a closure computes gradients anew'],
    [(p) => p.zeroGrad('o'), 'step 5: zero_grad '],
  ];
  for (const [author, reason] of refusals) {
    const outcome = await run((p) => {
      leaves(p);
      p.optimizer('o', 'SGD', ['w', 'b'], { lr: 0.5 });
      author(p);
    });
    expect(outcome).toMatchObject({ kind: 'unsupported', reason: expect.stringContaining(reason) });
  }
});

test('a backend runs one program at a time, each in a scope of its own, also after one that was a fault', async () => {
  const events: string[] = [];
  const library = miniature();
  const backend = functionalBackend({
    ...library,
    elementsOf: async (tensor) => library.elementsOf(tensor),
    async scope(body) {
      events.push('open');
      try {
        return await body();
      } finally {
        events.push('close');
      }
    },
  });
  const good = program((p) => {
    leaves(p);
    p.observe('value', 'w');
  });
  const senseless = program((p) => p.observe('value', 'nothing'));
  const runs = [good, senseless, good].map((program) => backend.run({ program, float: 'float64' }));
  const settled = await Promise.allSettled(runs);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(events).toEqual(['open', 'close', 'open', 'close', 'open', 'close']);
});
