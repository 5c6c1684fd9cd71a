import { describe, expect, test } from 'vitest';
import type { Description } from '../../spec/index.ts';
import { base, grad, type ProgramBuilder, program } from './builder.ts';
import { casesOf, requirements, unmet } from './requirements.ts';

type Author = (p: ProgramBuilder) => void;

const leaf: Author = (p) => p.tensor('x', [1, 2], { requires_grad: true });
const loss: Author = (p) => {
  leaf(p);
  p.call('y', 'mul', { self: 'x', other: 'x' });
  p.call('l', 'sum', { self: 'y' });
};
const then =
  (first: Author, next: Author): Author =>
  (p) => {
    first(p);
    next(p);
  };

describe('level', () => {
  const levels: Readonly<Record<string, readonly [string, Author]>> = {
    'a straight line with one backward': ['P', then(loss, (p) => {
      p.backward('l');
      p.observe('value', grad('x'));
    })],
    'gradients of gradients': ['P', then(loss, (p) => {
      p.grad(['g'], ['l'], ['x'], { create_graph: true });
      p.grad(['gg'], ['g'], ['x'], { grad_outputs: ['x'] });
      p.observe('value', 'gg');
    })],
    'a gradient that is observed before there is one': ['S', then(loss, (p) => {
      p.observe('value', grad('x'));
      p.backward('l');
    })],
    'the gradient of what is no leaf': ['S', then(loss, (p) => {
      p.backward('l');
      p.observe('value', grad('y'));
    })],
    'the gradient of a name that was bound anew': ['S', then(loss, (p) => {
      p.backward('l');
      p.call('x', 'mul', { self: 'x', other: 2 });
      p.observe('value', grad('x'));
    })],
    'a result that may be None, and is': ['S', then(loss, (p) => {
      p.tensor('z', 1, { requires_grad: true });
      p.grad(['g'], ['l'], ['z'], { allow_unused: true });
      p.observe('value', 'g');
    })],
    'a gradient that does not depend on the input, differentiated': ['S', then(leaf, (p) => {
      p.tensor('seed', [1, 1]);
        p.call('y', 'mul', { self: 'x', other: 3 });
      p.grad(['g'], ['y'], ['x'], { create_graph: true, grad_outputs: ['seed'] });
      p.grad(['gg'], ['g'], ['x'], { grad_outputs: ['seed'] });
    })],
    'two backward passes': ['S', then(loss, (p) => {
      p.backward('l', { retain_graph: true });
      p.backward('l');
    })],
    'a second pass over a graph that was freed': ['S', then(loss, (p) => {
      p.grad(['g'], ['l'], ['x']);
      p.grad(['g'], ['l'], ['x']);
    })],
    'a flag that is observed': ['S', then(leaf, (p) => p.observe('is_leaf', 'x'))],
    'an attempt': ['S', then(leaf, (p) => p.attempt(() => p.backward('x')))],
    'a write in place': ['S', then(leaf, (p) => p.inPlace('add', { self: 'x', other: 1 }))],
    'an optimizer that is given its gradients': ['O', then(leaf, (p) => {
      p.optimizer('o', 'Adam', ['x']);
      p.repeat(3, () => {
        p.setGrad('x', 'x');
        p.step('o');
        p.setOption('o', 'lr', 0.5);
      });
      p.observeState('o', 'x', 'exp_avg');
      p.observe('value', 'x');
    })],
    'an optimizer after a backward': ['S', then(loss, (p) => {
      p.optimizer('o', 'SGD', ['x']);
      p.backward('l');
      p.step('o');
    })],
    'printed text': ['T', then(leaf, (p) => p.observe('text', 'x'))],
    'a draw': ['R', (p) => p.generator('g', 'torch_cpu', 1)],
    'a module': ['N', (p) => p.module('m', 'ReLU', {})],
  }; // biome-ignore format: a table

  test.each(Object.entries(levels))('%s', (_, [level, author]) => {
    expect(requirements(program(author)).level).toBe(level);
  });
});

test('ops, dtypes, optimizers and features are those of all steps, each once, those in blocks too', () => {
  const required = requirements(
    program((p) => {
      p.tensor('i', [1, 2], { dtype: 'int64', layout: { shape: [1], strides: [1] } });
      p.repeat(2, () => {
        p.noGrad(() => p.inPlace('zero', { self: grad('x') }));
        p.attempt(() => p.call('y', 'exp', { self: base('i') }));
      });
      p.call('y', 'exp', { self: 'i' });
      p.backward('y', { create_graph: true });
      p.optimizer('o', 'SGD', [{ params: ['x'], options: { lr: 1 } }]);
      p.step('o', { closure: () => 'y' });
      p.observe('same_tensor', 'x', grad('x'));
    }),
  );
  expect(required).toEqual({
    level: 'S',
    ops: ['exp', 'zero'],
    dtypes: ['int64'],
    optimizers: ['SGD'],
    features: [
      'attempt',
      'backward',
      'base',
      'bind_grad',
      'closure',
      'create_graph',
      'identity',
      'in_place',
      'layout',
      'no_grad',
      'optimizer',
      'param_groups',
      'retain_graph',
    ],
  });
});

test('a program that says float is two cases, each of which needs its dtype', () => {
  const float = program(leaf);
  expect(casesOf(float)).toEqual(['float64', 'float32']);
  expect(casesOf(program((p) => p.tensor('x', [1], { dtype: 'int64' })))).toEqual(['any']);
  expect(requirements(float, 'float64').dtypes).toEqual(['float64']);
});

test('what a backend lacks is told in words', () => {
  const description: Description = {
    protocol: 1,
    name: 'small',
    version: '1',
    language: 'typescript',
    levels: ['P'],
    dtypes: ['float32'],
    ops: ['mul', 'sum'],
    optimizers: [],
    features: ['backward'],
    in_flight: 1,
  };
  const lacks = (author: Author, caseName?: 'float64') => unmet(requirements(program(author), caseName), description);
  expect(lacks(then(loss, (p) => p.backward('l')))).toBeUndefined();
  expect(lacks(loss, 'float64')).toBe('no dtype float64');
  expect(lacks((p) => p.call('y', 'exp', { self: 'x' }))).toBe('no op exp');
  expect(lacks((p) => p.observe('version', 'x'))).toBe('no feature version');
  expect(lacks((p) => p.optimizer('o', 'SGD', ['x']))).toBe('no feature optimizer');
});
