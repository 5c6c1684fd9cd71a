/** PyTorch's adapter performs every step of training: optimizers, closures, state, schedulers, clipping. */
import { expect } from 'vitest';
import type { Observation, OptimizerKind } from '../../../spec/index.ts';
import { describeCases, type OracleCase } from '../../oracle/for-tests.ts';
import { grad, type ProgramBuilder, program } from '../../programs/builder.ts';

const observing = (...observations: readonly object[]) => ({ kind: 'values', observations });
const vector = (...data: readonly number[]) => ({ kind: 'tensor', shape: [data.length], data });
const number = (value: number): Observation => ({ kind: 'number', value });

const defaultRates: Readonly<Record<OptimizerKind, number>> = {
  SGD: 0.001,
  Adam: 0.001,
  AdamW: 0.001,
  Adagrad: 0.01,
  RMSprop: 0.01,
  Adadelta: 1,
  Adamax: 0.002,
  NAdam: 0.002,
  RAdam: 0.001,
  Rprop: 0.01,
  ASGD: 0.01,
};

const parameter = (p: ProgramBuilder) => {
  p.tensor('w', [1, 2], { requires_grad: true });
  p.tensor('g', [0.5, -0.5]);
  p.setGrad('w', 'g');
};

function withDefaults(kind: string, rate: number): OracleCase {
  const { steps } = program(parameter);
  return {
    program: {
      version: 1,
      steps: [
        ...steps,
        {
          do: 'optimizer',
          kind: kind as OptimizerKind,
          groups: [{ params: ['w'], options: {} }],
          options: {},
          out: 'o',
        },
        { do: 'optimizer_step', optimizer: 'o' },
        { do: 'observe', what: 'option', optimizer: 'o', group: 0, key: 'lr' },
        { do: 'observe', what: 'version', of: 'w' },
      ],
    },
    outcome: observing(number(rate), { kind: 'number', value: expect.any(Number) as number }),
  };
}

const rates = (of: (p: ProgramBuilder) => void, steps: number, metric?: number) =>
  program((p) => {
    parameter(p);
    p.optimizer('o', 'SGD', ['w'], { lr: 1 });
    of(p);
    p.repeat(steps, (p) => {
      p.observeOption('o', 'lr');
      p.step('o');
      p.schedulerStep('s', metric === undefined ? {} : { metric });
    });
  });

const eachKind = Object.entries(defaultRates).map(
  ([kind, rate]) => [`${kind} steps with its own defaults`, withDefaults(kind, rate)] as const,
);

describeCases('training', {
  ...Object.fromEntries(eachKind),
  'groups have options of their own, which can be changed, and groups can be added': {
    program: program((p) => {
      parameter(p);
      p.tensor('b', [1], { requires_grad: true });
      p.optimizer('o', 'SGD', [{ params: ['w'], options: { lr: 2 } }], { lr: 1 });
      p.addParamGroup('o', ['b'], { lr: 4 });
      p.step('o');
      p.setOption('o', 'lr', 1);
      p.step('o');
      p.observe('value', 'w');
      for (const group of [0, 1]) p.observeOption('o', 'lr', group);
    }),
    outcome: observing(vector(-0.5, 3.5), number(1), number(4)),
  },
  'a closure is run for its loss': {
    program: program((p) => {
      p.tensor('w', [3], { requires_grad: true });
      p.optimizer('o', 'SGD', ['w'], { lr: 0.5 });
      p.step('o', {
        out: 'loss',
        closure: (p) => {
          p.zeroGrad('o');
          p.call('s', 'sum', { self: 'w' });
          p.backward('s');
          return 's';
        },
      });
      p.observe('value', 'loss');
      p.observe('value', 'w');
    }),
    outcome: observing({ kind: 'tensor', data: [3] }, vector(2.5)),
  },
  "an error in a closure is told with the step's path": {
    program: program((p) => {
      p.tensor('w', [3, 4], { requires_grad: true });
      p.optimizer('o', 'SGD', ['w'], { lr: 0.5 });
      p.attempt((p) =>
        p.step('o', {
          closure: (p) => {
            p.call('y', 'exp', { self: 'w' });
            p.backward('y');
            return 'y';
          },
        }),
      );
    }),
    outcome: observing({ kind: 'raised', category: 'non-scalar-root', step: '2.0.1' }),
  },
  'state is observed, saved as it is and loaded': {
    program: program((p) => {
      parameter(p);
      p.optimizer('o', 'SGD', ['w'], { lr: 1, momentum: 0.5 });
      p.observeState('o', 'w', 'momentum_buffer');
      p.step('o');
      p.saveState('saved', 'o');
      p.step('o');
      p.observeState('o', 'w', 'momentum_buffer');
      p.loadState('o', 'saved');
      p.observeState('o', 'w', 'momentum_buffer');
    }),
    outcome: observing({ kind: 'none' }, vector(0.75, -0.75), vector(0.5, -0.5)),
  },
  'an impossible option is refused with the number as it was given': {
    program: program((p) => {
      parameter(p);
      p.attempt((p) => p.optimizer('o', 'Adam', ['w'], { lr: -1 }));
      p.attempt((p) => p.optimizer('o', 'SGD', []));
    }),
    outcome: observing(
      { kind: 'raised', category: 'invalid-hyperparameter', step: '3.0', message: 'Invalid learning rate: -1' },
      { kind: 'raised', category: 'empty-parameters', step: '4.0' },
    ),
  },
  'zero_grad gives None or zeros, clipping scales or clamps': {
    program: program((p) => {
      p.tensor('w', [0, 0], { requires_grad: true });
      p.tensor('g', [3, 4]);
      p.optimizer('o', 'SGD', ['w']);
      p.setGrad('w', 'g');
      p.clipGradValue(['w'], 3.5);
      p.observe('value', grad('w'));
      p.clipGradNorm(['w'], 100, { out: 'norm', norm_type: 'Infinity' });
      p.observe('value', 'norm');
      p.zeroGrad('o', { set_to_none: false });
      p.observe('value', grad('w'));
      p.zeroGrad('o');
      p.observe('value', grad('w'));
    }),
    outcome: observing(vector(3, 3.5), { kind: 'tensor', data: [3.5] }, vector(0, 0), { kind: 'none' }),
  },
  'StepLR multiplies every so many steps': {
    program: rates((p) => p.scheduler('s', 'StepLR', 'o', { step_size: 2, gamma: 0.5 }), 4),
    outcome: observing(...[1, 1, 0.5, 0.5].map(number)),
  },
  'LambdaLR takes its function as a list of factors, the last of which stays': {
    program: rates((p) => p.scheduler('s', 'LambdaLR', 'o', { lr_lambda: [1, 0.5, 0.25] }), 4),
    outcome: observing(...[1, 0.5, 0.25, 0.25].map(number)),
  },
  'ReduceLROnPlateau looks at the metric': {
    program: rates((p) => p.scheduler('s', 'ReduceLROnPlateau', 'o', { patience: 1, factor: 0.5 }), 5, 3),
    outcome: observing(...[1, 1, 1, 0.5, 0.5].map(number)),
  },
});
