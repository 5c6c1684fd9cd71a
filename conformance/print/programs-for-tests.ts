/** Programs of every kind of step, for the tests of both printers. */
import type { Program } from '../../spec/index.ts';
import { base, grad, type ProgramBuilder, program } from '../programs/builder.ts';
import { soundProgram } from '../programs/check.ts';
import { type Author, functionPrograms, model } from './function-programs-for-tests.ts';

const authors: Readonly<Record<string, Author>> = {
  'numbers of every kind': (p) => {
    p.tensor('f', [[Number.NaN, Infinity, -Infinity], [-0, 2 ** 100, 2 ** -140]]); // biome-ignore format: rows
    p.tensor('i', [2n ** 53n + 1n, -3n], { dtype: 'int64' });
    p.tensor('b', [true, false], { dtype: 'bool' });
    p.tensor('e', [[], []], { dtype: 'float64' });
    p.tensor('strided', [1, 2, 3, 4, 5, 6], { layout: { shape: [3, 2], strides: [1, 3] }, requires_grad: true });
    p.tensor('overlapping', [1, 2], { layout: { shape: [3], strides: [0], offset: 1 } });
    p.call('j', 'add', { self: 'i', other: 2n ** 60n }, { alpha: 2 });
    p.call('k', 'pow_tensor_scalar', { self: 'i' }, { exponent: { float: 2 } });
    p.call('l', 'mul', { self: 'f', other: Number.NaN });
    p.call('m', 'mul', { self: 'i', other: true });
    for (const name of ['f', 'i', 'b', 'e', 'strided', 'overlapping', 'j', 'k', 'l', 'm']) p.observe('value', name);
  },
  'names that mean something in Python or TypeScript': (p) => {
    p.tensor('lambda', [1, 2], { requires_grad: true });
    p.tensor('torch', [3, 4]);
    p.call('tensor', 'mul', { self: 'lambda', other: 'torch' });
    p.call('tensor_', 'sum', { self: 'tensor' });
    p.call('class', 'sum', { self: 'tensor' });
    p.backward('class');
    p.observe('value', 'tensor_');
    p.observe('value', grad('lambda'));
  },
  'results, indices and bases': (p) => {
    p.tensor('x', [[1, 5, 2], [7, 0, 3]], { requires_grad: true }); // biome-ignore format: rows
    p.tensor('i', [[1], [0]], { dtype: 'int64' });
    p.call('y', 'clone', { self: 'x' });
    p.call(['values', 'indices'], 'max_dim', { self: 'y' }, { dim: 1, keepdim: true });
    p.call('g', 'gather', { self: 'y', index: 'i' }, { dim: 1 });
    p.call('both', 'cat', { tensors: ['values', 'g', 'values'] }, { dim: 1 });
    p.call('row', 'select', { self: 'y' }, { dim: 0, index: 1 });
    p.assign(
      'y',
      [
        { start: null, stop: null, step: 1 },
        { start: 1, stop: -1, step: 1 },
      ],
      9,
    );
    p.inPlace('mul', { self: 'row', other: 2 });
    p.backward(['both', 'row'], { gradients: ['both', 'row'] });
    p.observe('same_tensor', base('row'), 'y');
    p.observe('shares_storage', 'row', 'y');
    p.observe('version', base('row'));
    for (const name of ['indices', 'both', 'y']) p.observe('value', name);
    p.observe('value', grad('x'));
    for (const what of ['shape', 'dtype', 'requires_grad', 'is_leaf', 'has_grad_fn', 'retains_grad'] as const)
      p.observe(what, 'both');
  },
  'gradients of gradients': (p) => {
    model(p);
    p.tensor('v', 1, { requires_grad: true });
    p.call('y', 'pow_scalar', { exponent: 'w' }, { base: 2 });
    p.grad(['g'], ['y'], ['w'], { create_graph: true, grad_outputs: ['x'] });
    p.grad(['gg', 'none'], ['g'], ['w', 'v'], { allow_unused: true, grad_outputs: ['x'] });
    p.observe('value', 'gg');
    p.observe('value', 'none');
  },
  'blocks, attempts and modes': (p) => {
    model(p);
    p.repeat(3, () => {
      p.repeat(2, () => p.call('x', 'mul', { self: 'x', other: 2 }));
      p.attempt(() => p.noGrad(() => p.enableGrad(() => p.inPlace('add', { self: 'w', other: 1 }))));
      p.attempt(() => p.noGrad(() => p.inPlace('add', { self: 'w', other: 1 })));
    });
    p.attempt(() => {});
    p.call('y', 'mul', { self: 'w', other: 'x' });
    p.attempt(() => p.backward('y'));
    p.observe('value', 'w');
    p.call('z', 'matmul', { self: 'y', other: { grad: 'w' } });
  },
  '.grad and flags': (p) => {
    model(p);
    p.call('y', 'mul', { self: 'w', other: 'x' });
    p.retainGrad('y');
    p.backward('y', { gradient: 'x', retain_graph: true });
    p.bind('g', grad('w'));
    p.inPlace('zero', { self: grad('w') });
    p.setGrad('w', 'x');
    p.backward('y', { gradient: 'x', inputs: ['w'] });
    p.detach('d', 'y');
    p.requiresGrad_('d');
    p.requiresGrad_('x');
    p.requiresGrad_('x', false);
    p.detach_('y');
    for (const name of ['w', 'y', 'd']) p.observe('value', grad(name));
    for (const name of ['g', 'd']) p.observe('value', name);
    p.observe('same_tensor', 'x', grad('w'));
    p.setGrad('w', null);
    p.observe('value', grad('w'));
  },
  hooks: (p) => {
    model(p);
    p.call('y', 'mul', { self: 'w', other: 'x' });
    p.hook('scaling', 'y', { scale: 0.5 });
    p.hook('recording', 'w', { record: 'seen' });
    p.hook('replacing', 'w', { replace: 'x' });
    p.hook('after', 'w', { scale: 2 }, 'post_accumulate');
    p.hook('recorded', 'w', { record: 'accumulated' }, 'post_accumulate');
    p.observe('value', 'seen');
    p.backward('y', { gradient: 'x', retain_graph: true });
    p.removeHook('replacing');
    p.backward('y', { gradient: 'x', retain_graph: true });
    p.hook('clearing', 'w', { clear: true }, 'post_accumulate');
    for (const name of ['seen', 'accumulated']) p.observe('value', name);
    p.observe('value', grad('w'));
    p.backward('y', { gradient: 'x' });
    p.observe('value', grad('w'));
  },
  ...functionPrograms,
  optimizers: (p) => {
    model(p);
    p.tensor('v', 1, { requires_grad: true });
    p.optimizer('o', 'SGD', [{ params: ['w'], options: { lr: 0.5 } }], { momentum: 0.5 });
    p.addParamGroup('o', ['v'], { maximize: true });
    const closure = () => {
      p.zeroGrad('o', { set_to_none: false });
      p.call('y', 'mul', { self: 'w', other: 'v' });
      p.call('loss', 'mse_loss', { self: 'y', target: 'x' }, { reduction: 'sum' });
      p.backward('loss');
      return 'loss';
    };
    p.repeat(2, () => p.step('o', { closure, out: 'l' }));
    p.saveState('s', 'o');
    p.setOption('o', 'lr', 0.25, 1);
    p.step('o');
    p.observeOption('o', 'lr', 1);
    p.loadState('o', 's');
    p.observeOption('o', 'lr', 1);
    p.observeOption('o', 'maximize', 1);
    p.observeState('o', 'w', 'momentum_buffer');
    p.optimizer('adam', 'Adam', ['w'], { betas: [0.5, 0.75], amsgrad: true });
    p.step('adam');
    p.zeroGrad('adam');
    p.observeState('adam', 'w', 'step');
    p.observeOption('adam', 'betas');
    for (const name of ['w', 'v', 'l', 'loss']) p.observe('value', name);
    p.attempt(() => p.optimizer('bad', 'AdamW', ['w'], { lr: -1 }));
  },
  schedulers: (p) => {
    p.tensor('w', [1], { requires_grad: true });
    p.optimizer('o', 'SGD', ['w'], { lr: 1 });
    p.scheduler('lambda', 'LambdaLR', 'o', { lr_lambda: [1, 0.5, 0.25] });
    p.repeat(3, () => {
      p.step('o');
      p.schedulerStep('lambda');
      p.observeOption('o', 'lr');
    });
    p.scheduler('plateau', 'ReduceLROnPlateau', 'o', { factor: 0.5, patience: 0 });
    p.repeat(3, () => p.schedulerStep('plateau', { metric: 1 }));
    p.observeOption('o', 'lr');
  },
  clipping: (p) => {
    model(p);
    p.setGrad('w', 'x');
    p.clipGradNorm(['w'], 2.5);
    p.clipGradNorm(['w'], 0.5, { norm_type: 'Infinity', error_if_nonfinite: true, out: 'norm' });
    p.observe('value', 'norm');
    p.clipGradValue(['w'], 0.125);
    p.observe('value', grad('w'));
  },
  text: (p) => {
    model(p);
    p.observe('text', 'w');
  },
};

const sound = ([title, author]: readonly [string, Author]): readonly [string, Program] => [
  title,
  soundProgram(program(author)),
];

/** Programs that the reference runs too. */
export const printablePrograms = Object.entries(authors).map(sound);

/** Programs of what only PyTorch has. */
export const pytorchPrograms = Object.entries({
  'modules and losses': (p: ProgramBuilder) => {
    p.tensor('weight', [[2]], { requires_grad: true });
    p.tensor('bias', [0.5], { requires_grad: true });
    p.tensor('x', [[1], [2]]);
    p.module('linear', 'Linear', { weight: 'weight', bias: 'bias' }, { options: { in_features: 1, out_features: 1 } });
    p.module('model', 'Sequential', {}, { modules: ['linear'], training: false });
    p.forward('y', 'model', ['x']);
    p.call('loss', 'mean', { self: 'y' });
    p.backward('loss');
    p.observe('value', grad('weight'));
  },
  draws: (p: ProgramBuilder) => {
    const params = { uniform: { low: -1, high: 2 }, normal: { mean: 1, std: 0.5 }, randint: { low: 0, high: 9 } };
    for (const kind of ['torch_cpu', 'numpy', 'python'] as const) {
      p.generator(kind, kind, 42);
      for (const distribution of ['rand', 'randn', 'uniform', 'normal', 'randint', 'randperm'] as const) {
        const dtype = distribution.startsWith('randi') || distribution === 'randperm' ? 'int64' : 'float';
        const shape = distribution === 'randperm' ? [5] : [2, 3];
        const given = distribution in params ? params[distribution as keyof typeof params] : {};
        p.draw('drawn', kind, distribution, shape, { params: given, dtype });
        p.observe('value', 'drawn');
      }
    }
    p.draw('coins', 'torch_cpu', 'bernoulli', [8], { params: { p: 0.5 } });
    p.observe('value', 'coins');
  },
}).map(sound);
