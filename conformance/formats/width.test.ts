/** The formats carry what comes later: programs of every kind are programs, whether or not anything runs them yet. */
import { expect, test } from 'vitest';
import type { Program } from '../../spec/index.ts';
import { base, grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { validate } from './validate.ts';

const programs: Readonly<Record<string, (p: ProgramBuilder) => void>> = {
  'rebinding a name, again and again': (p) => {
    p.tensor('a', [1], { requires_grad: true });
    p.repeat(1000, () => p.call('a', 'mul', { self: 'a', other: 2 }));
    p.observe('value', 'a');
  },
  'nested blocks and attempts': (p) => {
    p.tensor('x', [1], { requires_grad: true });
    p.noGrad(() => {
      p.enableGrad(() => p.attempt(() => p.inPlace('add', { self: 'x', other: 1 })));
      p.repeat(2, () => p.attempt(() => p.attempt(() => p.backward('x'))));
    });
  },
  '.grad as an operand, bound, written and replaced': (p) => {
    p.call('step', 'mul', { self: grad('x'), other: 0.5 });
    p.bind('g', grad('x'));
    p.inPlace('zero', { self: grad('x') });
    p.setGrad('x', 'g');
    p.setGrad('x', null);
    p.observe('same_tensor', 'g', grad('x'));
  },
  'several results and several roots': (p) => {
    p.call(['values', 'indices'], 'max_dim', { self: 'x' }, { dim: -1, keepdim: true });
    p.backward(['values', 'y'], { gradients: ['seed', null], retain_graph: true, inputs: ['x'] });
  },
  'hooks that scale, replace, record and clear': (p) => {
    p.hook('h', 'x', { scale: 2 });
    p.hook('r', 'x', { replace: 'g' });
    p.hook('s', 'y', { record: 'seen' });
    p.hook('c', 'x', { clear: true }, 'post_accumulate');
    p.removeHook('h');
  },
  'optimizer groups, closures and state': (p) => {
    p.optimizer('o', 'Adam', [{ params: ['w'], options: { lr: 0.5 } }, { params: ['b'] }], { amsgrad: true });
    p.step('o', {
      closure: () => {
        p.zeroGrad('o');
        p.backward('loss');
        return 'loss';
      },
      out: 'l',
    });
    p.observeState('o', 'w', 'exp_avg_sq');
    p.saveState('s', 'o');
    p.setOption('o', 'lr', 0.25, 1);
    p.addParamGroup('o', ['c'], { weight_decay: 0.125 });
    p.loadState('o', 's');
    p.observeOption('o', 'lr', 1);
    p.scheduler('schedule', 'StepLR', 'o', { step_size: 2, gamma: 0.5 });
    p.schedulerStep('schedule');
    p.clipGradNorm(['w', 'b'], 1, { norm_type: 'Infinity', out: 'norm' });
    p.clipGradValue(['w'], 0.5);
  },
  'a strided and an overlapping tensor': (p) => {
    p.tensor('t', [1, 2, 3, 4, 5, 6], { layout: { shape: [3, 2], strides: [1, 3] } });
    p.tensor('o', [1, 2], { layout: { shape: [3, 1], strides: [0, 1], offset: 1 }, requires_grad: true });
    p.observe('value', base('o'));
    p.observe('shares_storage', 't', 'o');
  },
  'int64 beyond 2^53': (p) => {
    p.tensor('i', [2n ** 53n + 1n, -(2n ** 63n)], { dtype: 'int64' });
    p.call('j', 'add', { self: 'i', other: 2n ** 62n });
  },
  'a Python scalar against a 0-d tensor': (p) => {
    p.tensor('two', 2, { dtype: 'float64' });
    p.call('y', 'mul', { self: 'x', other: 2 });
    p.call('y', 'mul', { self: 'x', other: { float: 2 } });
    p.call('y', 'mul', { self: 'x', other: 'two' });
    p.call('y', 'pow_tensor_scalar', { self: 'x' }, { exponent: { float: 2 } });
  },
  'create_graph to third order': (p) => {
    p.grad(['g'], ['y'], ['x'], { create_graph: true });
    p.grad(['gg'], ['g'], ['x'], { create_graph: true, grad_outputs: ['v'] });
    p.grad(['ggg'], ['gg'], ['x'], { allow_unused: true });
  },
  'modules and losses': (p) => {
    p.module('linear', 'Linear', { weight: 'w', bias: 'b' }, { options: { in_features: 1, out_features: 1 } });
    p.module('model', 'Sequential', {}, { modules: ['linear'], training: false });
    p.forward('prediction', 'model', ['x']);
    p.call('loss', 'mse_loss', { self: 'prediction', target: 't' }, { reduction: 'sum' });
  },
  'a seeded draw': (p) => {
    p.generator('random', 'torch_cpu', 42);
    p.draw('noise', 'random', 'normal', [3, 2], { params: { mean: 0, std: 0.5 } });
    p.draw('order', 'random', 'randperm', [10], { dtype: 'int64' });
    p.observe('text', 'noise');
  },
  'writing into a slice': (p) => {
    const rows = { start: null, stop: -1, step: 2 };
    p.assign('x', [rows, 'newaxis', 'ellipsis', { tensor: 'index' }, 0], Number.NaN);
  },
};

test.each(Object.entries(programs))('%s', (_, author) => {
  const written: Program = program(author);
  expect(validate.program(JSON.parse(JSON.stringify(written)))).toEqual(written);
});
