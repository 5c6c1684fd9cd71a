import { expect, test } from 'vitest';
import type { Observation, Outcome } from '../../spec/index.ts';
import { grad, type ProgramBuilder, program } from '../programs/builder.ts';
import type { ImperativeLibrary } from './imperative.ts';
import { runImperative } from './run.ts';
import { Unsupported } from './unsupported.ts';

/** A library of single numbers that adds and divides. */
interface Single {
  value: number;
  grad: Single | null;
}

class DivisionByZero extends Error {}

const singles: ImperativeLibrary<Single> = {
  tensor: ({ elements }) => ({ value: Number(elements[0]), grad: null }),
  call(op, inputs) {
    const [self, other] = [inputs.self, inputs.other].map((input) =>
      typeof input === 'number' ? input : (input as Single)?.value,
    );
    if (op === 'div' && other === 0) throw new DivisionByZero('division by zero');
    if (op === 'div') return [{ value: self! / other!, grad: null }];
    if (op === 'add') return [{ value: self! + other!, grad: null }];
    throw new Unsupported('ops', `no ${op}`);
  },
  read: ({ value }) => ({ dtype: 'float64', shape: [], elements: [value] }),
  categoryOf: (error) => (error instanceof DivisionByZero ? 'invalid-argument' : undefined),
};

const run = (author: (p: ProgramBuilder) => void, library: ImperativeLibrary<Single> = singles): Outcome =>
  runImperative(library, { program: program(author), float: 'float64' });

const number = (value: number): Observation => ({ kind: 'tensor', dtype: 'float64', shape: [], data: [value] });

test('a name may be bound anew, and a block be repeated', () => {
  const outcome = run((p) => {
    p.tensor('x', 1);
    p.repeat(3, () => {
      p.call('x', 'add', { self: 'x', other: 'x' });
      p.observe('value', 'x');
    });
  });
  expect(outcome).toEqual({ kind: 'values', observations: [number(2), number(4), number(8)] });
});

test('an error ends the program, with its category, its innermost step and what was observed before', () => {
  const outcome = run((p) => {
    p.tensor('x', 1);
    p.observe('value', 'x');
    p.repeat(1, () => p.repeat(1, () => p.call('y', 'div', { self: 'x', other: 0 })));
    p.observe('value', 'x');
  });
  expect(outcome).toEqual({
    kind: 'error',
    category: 'invalid-argument',
    step: '2.0.0',
    message: 'division by zero',
    observations: [number(1)],
  });
});

test('an attempt turns an error into an observation, and the program goes on behind it', () => {
  const outcome = run((p) => {
    p.tensor('x', 1);
    p.attempt(() => {
      p.observe('value', 'x');
      p.attempt(() => p.call('y', 'div', { self: 'x', other: 0 }));
      p.call('y', 'div', { self: 'x', other: 0 });
      p.observe('value', 'x');
    });
    p.attempt(() => p.call('y', 'add', { self: 'x', other: 1 }));
    p.repeat(1, () => p.call('y', 'div', { self: 'y', other: 0 }));
  });
  const raised = (step: string) => ({
    kind: 'raised',
    category: 'invalid-argument',
    step,
    message: 'division by zero',
  });
  expect(outcome).toMatchObject({
    kind: 'error',
    step: '3.0',
    observations: [number(1), raised('1.1.0'), raised('1.2'), { kind: 'completed' }],
  });
});

test('a name that an attempt has left unbound is told with the step that uses it', () => {
  expect(() =>
    run((p) => {
      p.tensor('x', 1);
      p.attempt(() => p.call('y', 'div', { self: 'x', other: 0 }));
      p.repeat(2, () => p.observe('value', 'y'));
    }),
  ).toThrow('step 2.0: no tensor is named "y" when it runs');
});

test('what the library lacks makes the program unsupported, inside an attempt too', () => {
  const lacking = (author: (p: ProgramBuilder) => void) =>
    run((p) => {
      p.tensor('x', 1);
      p.attempt(() => author(p));
    });
  expect(lacking((p) => p.backward('x'))).toEqual({ kind: 'unsupported', feature: 'backward' });
  expect(lacking((p) => p.inPlace('add', { self: 'x', other: 1 }))).toEqual({
    kind: 'unsupported',
    feature: 'in_place',
  });
  expect(lacking((p) => p.optimizer('o', 'SGD', ['x']))).toEqual({ kind: 'unsupported', feature: 'optimizer' });
  expect(lacking((p) => p.observe('version', 'x'))).toEqual({ kind: 'unsupported', feature: 'version' });
  expect(lacking((p) => p.call('y', 'exp', { self: 'x' }))).toEqual({
    kind: 'unsupported',
    feature: 'ops',
    reason: 'no exp',
  });
});

test('None is an observation of its own, and no operand', () => {
  const outcome = run(
    (p) => {
      p.tensor('x', 1);
      p.observe('value', grad('x'));
      p.bind('g', grad('x'));
      p.attempt(() => p.call('y', 'add', { self: 'x', other: 'g' }));
      p.setGrad('x', 'x');
      p.call('y', 'add', { self: 'x', other: grad('x') });
      p.observe('value', 'y');
    },
    {
      ...singles,
      gradOf: (tensor) => tensor.grad,
      setGrad: (tensor, gradient) => {
        tensor.grad = gradient;
      },
    },
  );
  expect(outcome).toMatchObject({
    observations: [{ kind: 'none' }, { kind: 'raised', category: 'none-operand', step: '3.0' }, number(2)],
  });
});

test('an error that is not of the library is a fault, and no outcome', () => {
  const broken: ImperativeLibrary<Single> = {
    ...singles,
    call: () => {
      throw new TypeError('a bug');
    },
  };
  const add = (p: ProgramBuilder) => p.attempt(() => p.call('y', 'add', { self: 'x', other: 1 }));
  const withTensor = (p: ProgramBuilder) => {
    p.tensor('x', 1);
    add(p);
  };
  expect(() => run(withTensor, broken)).toThrow('a bug');
  expect(() => run(add)).toThrow('no tensor is named "x"');
});

test('a program is released when it has ended, however it did', () => {
  let released = 0;
  const library = { ...singles, release: () => void released++ };
  run((p) => p.tensor('x', 1), library);
  run((p) => p.backward('x'), library);
  expect(() => run((p) => p.call('y', 'add', { self: 'x', other: 1 }), library)).toThrow();
  expect(released).toBe(3);
});

test('a closure runs when the optimizer calls it, and an error after it is the step of the optimizer', () => {
  const library: ImperativeLibrary<Single> = {
    ...singles,
    optimizer: () => ({
      step(closure) {
        const loss = closure?.() ?? null;
        if (loss === null) throw new DivisionByZero('no loss');
        return loss;
      },
    }),
  };
  const outcome = run((p) => {
    p.tensor('x', 1);
    p.optimizer('o', 'SGD', ['x']);
    const closure = () => {
      p.call('loss', 'add', { self: 'x', other: 1 });
      p.observe('value', 'loss');
      return 'loss';
    };
    p.step('o', { closure, out: 'l' });
    p.observe('value', 'l');
    p.attempt(() => p.step('o'));
  }, library);
  const raised = { kind: 'raised', category: 'invalid-argument', step: '4.0', message: 'no loss' };
  expect(outcome).toEqual({ kind: 'values', observations: [number(2), number(2), raised] });
});
