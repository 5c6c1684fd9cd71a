/** PyTorch's adapter carries numbers exactly, both ways, and makes tensors that own what they hold. */
import type { Program } from '../../../spec/index.ts';
import { describeCases } from '../../oracle/for-tests.ts';
import { base, program } from '../../programs/builder.ts';

const observing = (...observations: readonly object[]) => ({ kind: 'values', observations });
const tensor = (dtype: string, shape: readonly number[], data: readonly unknown[]) => ({
  kind: 'tensor',
  dtype,
  shape,
  data,
});
const packed = (dtype: 'float' | 'float64', base64: string): Program => ({
  version: 1,
  steps: [
    { do: 'tensor', out: 'x', dtype, shape: [1, 2], data: { base64 }, requires_grad: false },
    { do: 'observe', what: 'value', of: 'x' },
  ],
});

describeCases('numbers and tensors', {
  'float32 numbers come back as their exact values': {
    program: program((p) => {
      p.tensor('x', [Math.fround(0.1), 1, -2.5]);
      p.observe('value', 'x');
    }),
    outcome: observing(tensor('float32', [3], [0.10000000149011612, 1, -2.5])),
  },
  'special numbers are strings, and whole numbers beyond the exact ones are still floats': {
    program: program((p) => {
      p.tensor('x', [
        [Number.NaN, Number.POSITIVE_INFINITY, -0],
        [2 ** 100, Number.NEGATIVE_INFINITY, 0],
      ]);
      p.observe('value', 'x');
    }),
    float: 'float64',
    outcome: observing(tensor('float64', [2, 3], ['NaN', 'Infinity', '-0', 2 ** 100, '-Infinity', 0])),
  },
  'int64 keeps every digit': {
    program: program((p) => {
      p.tensor('x', [9007199254740993n, -9223372036854775808n, 9007199254740992n], { dtype: 'int64' });
      p.call('y', 'add', { self: 'x', other: { int: '9007199254740995' } });
      p.observe('value', 'x');
      p.observe('value', 'y');
    }),
    outcome: observing(
      tensor('int64', [3], ['9007199254740993', '-9223372036854775808', 9007199254740992]),
      tensor('int64', [3], ['18014398509481988', '-9214364837600034813', '18014398509481987']),
    ),
  },
  'base64 is the bytes, little-endian': {
    program: packed('float', 'AACAPwAAAMA='),
    outcome: observing(tensor('float32', [1, 2], [1, -2])),
  },
  'base64 of what a program calls `float` is the bytes of float32 where float64 is meant, too': {
    program: packed('float', 'zczMPQAAAMA='),
    float: 'float64',
    outcome: observing(tensor('float64', [1, 2], [Math.fround(0.1), -2])),
  },
  'base64 of what is float64 in every case is the bytes of float64': {
    program: packed('float64', 'mpmZmZmZuT8AAAAAAAAAwA=='),
    outcome: observing(tensor('float64', [1, 2], [0.1, -2])),
  },
  'a whole number is an int, unless the program says float': {
    program: program((p) => {
      p.tensor('n', [3], { dtype: 'int64' });
      p.call('a', 'add', { self: 'n', other: 2 });
      p.call('b', 'add', { self: 'n', other: { float: 2 } });
      p.call('c', 'pow_tensor_scalar', { self: 'n' }, { exponent: { float: 2 } });
      p.observe('value', 'a');
      p.observe('value', 'b');
      p.observe('dtype', 'c');
    }),
    outcome: observing(tensor('int64', [1], [5]), tensor('float32', [1], [5]), { kind: 'text', value: 'float32' }),
  },
  'a made tensor is no view, whatever its shape, and has version 0': {
    program: program((p) => {
      p.tensor('x', [[1, 2]], { requires_grad: true });
      for (const what of ['version', 'is_leaf', 'requires_grad', 'shape'] as const) p.observe(what, 'x');
      p.observe('value', base('x'));
    }),
    outcome: observing(
      { kind: 'number', value: 0 },
      { kind: 'flag', value: true },
      { kind: 'flag', value: true },
      { kind: 'shape', value: [1, 2] },
      { kind: 'none' },
    ),
  },
  'a layout is how the tensor lies in its storage, overlaps included': {
    program: program((p) => {
      p.tensor('t', [0, 1, 2, 3, 4, 5, 6], { layout: { shape: [2, 3], strides: [1, 2], offset: 1 } });
      p.tensor('e', [7, 8], { layout: { shape: [2, 2], strides: [0, 1] } });
      p.observe('value', 't');
      p.observe('value', 'e');
      p.attempt((p) => p.inPlace('add', { self: 'e', other: 1 }));
    }),
    outcome: observing(tensor('float32', [2, 3], [1, 3, 5, 2, 4, 6]), tensor('float32', [2, 2], [7, 8, 7, 8]), {
      kind: 'raised',
      category: 'overlapping-memory',
      step: '4.0',
    }),
  },
  'every index item means what it does in Python': {
    program: program((p) => {
      p.tensor('x', [
        [0, 0, 0],
        [0, 0, 0],
      ]);
      p.tensor('rows', [1, 0], { dtype: 'int64' });
      p.assign('x', ['ellipsis', { start: 1, stop: null, step: 1 }], 5);
      p.assign('x', ['newaxis', -1, 0], 7);
      p.assign('x', [{ tensor: 'rows' }, 2], 9);
      p.observe('value', 'x');
    }),
    outcome: observing(tensor('float32', [2, 3], [0, 5, 9, 7, 5, 9])),
  },
  'an op with several results binds a name to each, a list of tensors goes in as one': {
    program: program((p) => {
      p.tensor('x', [1, 3]);
      p.call('c', 'cat', { tensors: ['x', 'x'] }, { dim: 0 });
      p.call(['v', 'i'], 'max_dim', { self: 'c' }, { dim: 0 });
      p.call('s', 'slice', { self: 'c' }, { dim: 0, start: 1, end: 4, step: 2 });
      p.call('e', 'pow_scalar', { exponent: 's' }, { base: 2 });
      for (const of of ['v', 'i', 's', 'e']) p.observe('value', of);
    }),
    outcome: observing(
      tensor('float32', [], [3]),
      tensor('int64', [], [1]),
      tensor('float32', [2], [3, 3]),
      tensor('float32', [2], [8, 8]),
    ),
  },
  'a tensor prints as PyTorch prints it': {
    program: program((p) => {
      p.tensor('x', [4, 8, 12], { requires_grad: true });
      p.observe('text', 'x');
    }),
    outcome: observing({ kind: 'text', value: 'tensor([ 4.,  8., 12.], requires_grad=True)' }),
  },
});
