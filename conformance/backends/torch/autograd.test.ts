/** PyTorch's adapter performs every step of autograd, and says where and with what text PyTorch refuses. */
import { describeCases } from '../../oracle/for-tests.ts';
import { grad, type ProgramBuilder, program } from '../../programs/builder.ts';

const observing = (...observations: readonly object[]) => ({ kind: 'values', observations });
const vector = (...data: readonly number[]) => ({ kind: 'tensor', shape: [data.length], data });
const scalar = (value: number) => ({ kind: 'tensor', shape: [], data: [value] });

const square = (p: ProgramBuilder) => {
  p.tensor('x', [1, 2], { requires_grad: true });
  p.call('y', 'mul', { self: 'x', other: 'x' });
};

const total = (p: ProgramBuilder) => {
  square(p);
  p.call('s', 'sum', { self: 'y' });
};

describeCases('autograd', {
  'outside an attempt one ends the program, after what was observed': {
    program: program((p) => {
      square(p);
      p.observe('shape', 'y');
      p.noGrad((p) => p.repeat(2, (p) => p.backward('y')));
      p.observe('shape', 'y');
    }),
    outcome: {
      kind: 'error',
      category: 'non-scalar-root',
      step: '3.0.0',
      message: 'grad can be implicitly created only for scalar outputs',
      observations: [{ kind: 'shape', value: [2] }],
    },
  },
  'inside an attempt one is an observation, told with its innermost step, and the program goes on': {
    program: program((p) => {
      square(p);
      p.attempt((p) => {
        p.observe('is_leaf', 'x');
        p.noGrad((p) => p.attempt((p) => p.inPlace('add', { self: 'x', other: 1 })));
        p.inPlace('add', { self: 'x', other: 1 });
      });
      p.attempt((p) => p.inPlace('zero', { self: grad('x') }));
    }),
    outcome: observing(
      { kind: 'flag', value: true },
      { kind: 'completed' },
      { kind: 'raised', category: 'leaf-in-place', step: '2.2' },
      { kind: 'raised', category: 'none-operand', step: '3.0', message: "'NoneType' object has no attribute 'zero_'" },
    ),
  },
  'backward takes gradients, keeps the graph and fills chosen inputs': {
    program: program((p) => {
      square(p);
      p.tensor('g', [1, 10]);
      p.backward('y', { gradient: 'g', retain_graph: true });
      p.backward(['y', 'y'], { gradients: ['g', 'g'], inputs: ['x'] });
      p.observe('value', grad('x'));
      p.attempt((p) => p.backward('y', { gradient: 'g' }));
    }),
    outcome: observing(vector(6, 120), { kind: 'raised', category: 'backward-twice', step: '6.0' }),
  },
  'grad binds a name to each gradient, None among them, and can be differentiated again': {
    program: program((p) => {
      total(p);
      p.tensor('z', [1], { requires_grad: true });
      p.grad(['g', 'none'], ['s'], ['x', 'z'], { create_graph: true, allow_unused: true });
      p.call('gs', 'sum', { self: 'g' });
      p.grad(['gg'], ['gs'], ['x']);
      for (const of of ['g', 'none', 'gg', grad('x')]) p.observe('value', of);
    }),
    outcome: observing(vector(2, 4), { kind: 'none' }, vector(2, 2), { kind: 'none' }),
  },
  '.grad can be assigned, bound, kept for a non-leaf, and cleared': {
    program: program((p) => {
      total(p);
      p.retainGrad('y');
      p.tensor('g', [5, 5]);
      p.setGrad('x', 'g');
      p.backward('s');
      p.bind('kept', grad('x'));
      p.observe('same_tensor', 'kept', 'g');
      p.observe('value', 'kept');
      p.observe('value', grad('y'));
      p.observe('retains_grad', 'y');
      p.setGrad('x', null);
      p.observe('value', grad('x'));
    }),
    outcome: observing(
      { kind: 'flag', value: true },
      vector(7, 9),
      vector(1, 1),
      { kind: 'flag', value: true },
      { kind: 'none' },
    ),
  },
  'hooks scale, replace and record gradients, until they are removed': {
    program: program((p) => {
      total(p);
      p.tensor('g', [3, 4]);
      p.hook('a', 'y', { replace: 'g' });
      p.hook('b', 'y', { scale: 10 });
      p.hook('c', 'y', { record: 'seen' });
      p.observe('value', 'seen');
      p.backward('s', { retain_graph: true });
      p.observe('value', 'seen');
      p.observe('value', grad('x'));
      for (const hook of ['a', 'b']) p.removeHook(hook);
      p.backward('s');
      p.observe('value', 'seen');
    }),
    outcome: observing({ kind: 'none' }, vector(30, 40), vector(60, 160), vector(1, 1)),
  },
  'hooks after accumulation see .grad and may write it': {
    program: program((p) => {
      total(p);
      p.hook('a', 'x', { scale: 2 }, 'post_accumulate');
      p.hook('b', 'x', { record: 'seen' }, 'post_accumulate');
      p.hook('c', 'x', { clear: true }, 'post_accumulate');
      p.backward('s');
      p.observe('value', 'seen');
      p.observe('value', grad('x'));
    }),
    outcome: observing(vector(4, 8), { kind: 'none' }),
  },
  'flags, detaching and modes do what they do in Python': {
    program: program((p) => {
      total(p);
      p.detach('d', 'y');
      p.observe('shares_storage', 'd', 'y');
      p.noGrad((p) => {
        p.call('a', 'exp', { self: 'x' });
        p.enableGrad((p) => p.call('b', 'exp', { self: 'x' }));
      });
      p.detach_('s');
      p.requiresGrad_('x', false);
      for (const of of ['a', 'b', 's', 'x']) p.observe('requires_grad', of);
      p.observe('has_grad_fn', 'b');
      p.observe('value', 's');
    }),
    outcome: observing(
      { kind: 'flag', value: true },
      ...[false, true, false, false, true].map((value) => ({ kind: 'flag', value })),
      scalar(5),
    ),
  },
});
