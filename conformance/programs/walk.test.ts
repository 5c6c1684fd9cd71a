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
    p.hookSteps('h', 'x', { given: 'g', steps: () => p.noGrad(() => p.detach_('x')) });
    p.function(
      'F',
      { inputs: ['d'], steps: () => p.bind('e', 'd'), returns: ['e'] },
      { gradients: ['f'], steps: () => p.bind('k', 'f'), returns: ['k'] },
    );
  });
  expect([...walk(nested)].map(({ step, path }) => `${path} ${step.do}`)).toEqual([
    '0 bind',
    '1 repeat',
    '1.0 no_grad',
    '1.0.0 bind',
    '1.1 optimizer_step',
    '1.1.0 bind',
    '2 attempt',
    '3 hook',
    '3.0 no_grad',
    '3.0.0 detach_',
    '4 function',
    '4.0.0 bind',
    '4.1.0 bind',
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
    p.apply('y', 'F', ['a', grad('b')]);
    p.observe('same_tensor', 'a', 'b');
    p.tensor('t', 1);
  });
  const names = steps.map((step) => refsOf(step).map(nameOf).join(' '));
  expect(names).toEqual(['a b', 'a', 'a b c', 'a b c', 'a', 'a b', 'a b', 'a b', '']);
});

test('of a step in a function it is told which function it belongs to, also from inside its blocks', () => {
  const owned = program((p) => {
    p.bind('a', 'x');
    p.hookSteps('h', 'x', { given: 'g', steps: () => p.noGrad(() => p.detach_('x')) });
  });
  const owners = [...walk(owned)].map(({ owner }) => owner?.map((step) => step.do));
  expect(owners).toEqual([undefined, undefined, ['no_grad'], ['no_grad']]);
});
