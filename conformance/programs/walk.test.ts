import { expect, test } from 'vitest';
import { base, grad, program } from './builder.ts';
import { nameOf, refsOf, walk } from './walk.ts';

test('every step is visited once, in the order of the text, by its path', () => {
  const nested = program((p) => {
    p.bind('a', 'x');
    p.repeat(100, () => {
      p.noGrad(() => p.bind('b', 'x'));
      const closure = () => {
        p.bind('c', 'x');
        return 'c';
      };
      p.step('o', { closure });
    });
    p.attempt(() => {});
  });
  expect([...walk(nested)].map(({ step, path }) => `${path} ${step.do}`)).toEqual([
    '0 bind',
    '1 repeat',
    '1.0 no_grad',
    '1.0.0 bind',
    '1.1 optimizer_step',
    '1.1.0 bind',
    '2 attempt',
  ]);
});

test('a step refers to tensors wherever one may stand, and to nothing else', () => {
  const { steps } = program((p) => {
    p.call('y', 'cat', { tensors: ['a', grad('b')] });
    p.call('y', 'add', { self: 'a', other: 2 });
    p.assign('a', [0, { tensor: 'b' }], base('c'));
    p.backward('a', { gradients: ['b', null], inputs: ['c'] });
    p.setGrad('a', null);
    p.hook('h', 'a', { replace: 'b' });
    p.observe('same_tensor', 'a', 'b');
    p.tensor('t', 1);
  });
  const names = steps.map((step) => refsOf(step).map(nameOf).join(' '));
  expect(names).toEqual(['a b', 'a', 'a b c', 'a b c', 'a', 'a b', 'a b', '']);
});
