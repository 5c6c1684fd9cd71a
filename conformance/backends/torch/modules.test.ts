/** PyTorch's adapter makes modules of the program's own tensors, and draws from three streams by their seeds. */

import type { DrawStep, GeneratorStep, Params, ProgramDtype } from '../../../spec/index.ts';
import { describeCases, type OracleCase } from '../../oracle/for-tests.ts';
import { grad, program } from '../../programs/builder.ts';

const observing = (...observations: readonly object[]) => ({ kind: 'values', observations });
const tensor = (data: readonly number[]) => ({ kind: 'tensor', data });

interface Draw {
  readonly kind: GeneratorStep['kind'];
  readonly distribution: DrawStep['distribution'];
  readonly shape: readonly number[];
  readonly params?: Params;
  readonly dtype?: ProgramDtype;
}

const drawn = ({ kind, distribution, shape, ...options }: Draw, data: readonly number[]): OracleCase => ({
  program: program((p) => {
    p.generator('g', kind, 42);
    p.draw('x', 'g', distribution, shape, options);
    p.observe('value', 'x');
  }),
  float: 'float64',
  outcome: observing({ ...tensor(data), shape }),
});

describeCases('modules and draws', {
  "a module's parameters are the named tensors themselves": {
    program: program((p) => {
      p.tensor('w', [[1, 2]], { requires_grad: true });
      p.tensor('b', [3], { requires_grad: true });
      p.tensor('x', [[1, 10]]);
      p.module('linear', 'Linear', { weight: 'w', bias: 'b' }, { options: { in_features: 2, out_features: 1 } });
      p.module('relu', 'ReLU', {});
      p.module('model', 'Sequential', {}, { modules: ['linear', 'relu'] });
      p.forward('y', 'model', ['x']);
      p.tensor('t', [[20]]);
      p.module('loss', 'MSELoss', {}, { options: { reduction: 'sum' } });
      p.forward('l', 'loss', ['y', 't']);
      p.backward('l');
      for (const of of ['y', 'l', grad('w'), grad('b')]) p.observe('value', of);
    }),
    outcome: observing(tensor([24]), tensor([16]), tensor([8, 80]), tensor([8])),
  },
  'a module that would draw its parameters is unsupported': {
    program: program((p) => p.module('m', 'Linear', {}, { options: { in_features: 2, out_features: 1 } })),
    outcome: {
      kind: 'unsupported',
      feature: 'module',
      reason: 'Linear draws bias, weight at random unless the program gives a tensor',
    },
  },
  'a module that PyTorch lacks is unsupported': {
    program: program((p) => p.module('m', 'Telepathy', {})),
    outcome: { kind: 'unsupported', feature: 'module', reason: 'torch.nn has no module Telepathy' },
  },
  "PyTorch's rand": drawn(
    { kind: 'torch_cpu', distribution: 'rand', shape: [3] },
    [0.05815448596142969, 0.06291016742457756, 0.12358607277440903],
  ),
  "PyTorch's randn": drawn(
    { kind: 'torch_cpu', distribution: 'randn', shape: [3] },
    [0.33669035438385886, 0.1288094051365897, 0.23446236336153173],
  ),
  "PyTorch's randint": drawn(
    { kind: 'torch_cpu', distribution: 'randint', shape: [2, 2], params: { low: 0, high: 10 }, dtype: 'int64' },
    [2, 7, 6, 4],
  ),
  "PyTorch's randperm": drawn(
    { kind: 'torch_cpu', distribution: 'randperm', shape: [10], dtype: 'int64' },
    [2, 6, 1, 8, 4, 5, 0, 9, 3, 7],
  ),
  "NumPy's rand": drawn(
    { kind: 'numpy', distribution: 'rand', shape: [3] },
    [0.3745401188473625, 0.9507143064099162, 0.7319939418114051],
  ),
  "NumPy's randn": drawn(
    { kind: 'numpy', distribution: 'randn', shape: [3] },
    [0.4967141530112327, -0.13826430117118466, 0.6476885381006925],
  ),
  "NumPy's permutation": drawn(
    { kind: 'numpy', distribution: 'randperm', shape: [10], dtype: 'int64' },
    [8, 1, 5, 0, 7, 2, 9, 4, 3, 6],
  ),
  "NumPy's randint": drawn(
    { kind: 'numpy', distribution: 'randint', shape: [4], params: { low: 0, high: 10 }, dtype: 'int64' },
    [6, 3, 7, 4],
  ),
  "Python's random": drawn({ kind: 'python', distribution: 'rand', shape: [1] }, [0.6394267984578837]),
});
