import { describe, expect, test } from 'vitest';
import type { Step } from '../../spec/index.ts';
import { type ProgramBuilder, program } from './builder.ts';
import { checkProgram, soundProgram } from './check.ts';

const x: Step = { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 2], requires_grad: true };
const sgd: Step = { do: 'optimizer', kind: 'SGD', groups: [{ params: ['x'], options: {} }], options: {}, out: 'sgd' };

const problemsOf = (...steps: Step[]) =>
  checkProgram({ version: 1, steps }).map(({ step, message }) => `${step}: ${message}`);

const call = (op: string, inputs: object, params: object = {}, out: string | [string, string] = 'y'): Step =>
  ({ do: 'call', op, inputs, params, out }) as Step;

test('a program that makes sense has no problems', () => {
  const sound = program((p) => {
    p.tensor('x', [1, 2], { requires_grad: true });
    p.repeat(3, () => p.call('x', 'mul', { self: 'x', other: 2 }));
    p.optimizer('o', 'SGD', ['x'], { lr: 0.5 });
    const closure = () => {
      p.call('l', 'sum', { self: 'x' });
      return 'l';
    };
    p.step('o', { closure, out: 'loss' });
    p.hook('h', 'x', { record: 'seen' });
    for (const name of ['loss', 'seen', 'l']) p.observe('value', name);
    p.observeState('o', 'x', 'momentum_buffer');
  });
  expect(checkProgram(sound)).toEqual([]);
  expect(soundProgram(JSON.parse(JSON.stringify(sound)))).toEqual(sound);
});

describe('names', () => {
  test('an unknown name is told with the nearest that is known', () => {
    expect(problemsOf({ ...x, out: 'weight' }, { do: 'observe', what: 'value', of: 'wieght' })).toEqual([
      '1: no tensor is named "wieght" here; did you mean "weight"?',
    ]);
  });

  test('a name is unknown before it is bound, and stands for one kind of thing', () => {
    expect(problemsOf({ do: 'bind', out: 'b', from: 'x' }, x)).toEqual(['0: no tensor is named "x" here']);
    expect(problemsOf(x, sgd, call('exp', { self: 'sgd' }))).toEqual(['2: "sgd" is an optimizer, not a tensor']);
    expect(problemsOf(x, { do: 'optimizer_step', optimizer: 'x' })).toEqual(['1: "x" is a tensor, not an optimizer']);
  });

  test('what is bound in a block that is repeated no times is bound nowhere', () => {
    const seen: Step = { do: 'observe', what: 'value', of: 'x' };
    const loop = (times: number): Step => ({ do: 'repeat', times, steps: [x, seen] });
    expect(problemsOf(loop(1), seen)).toEqual([]);
    expect(problemsOf(loop(0), seen)).toEqual(['1: no tensor is named "x" here']);
  });

  test('names are looked for in lists, grads, bases, indices, groups and closures', () => {
    const steps: Step[] = [
      call('cat', { tensors: ['x', 'a'] }, { dim: 0 }),
      { do: 'backward', roots: [{ grad: 'b' }], gradients: [null], inputs: [{ base: 'c' }] },
      { do: 'assign', to: 'x', index: [{ tensor: 'd' }], value: 1 },
      { do: 'add_param_group', optimizer: 'sgd', group: { params: ['e'], options: {} } },
      { do: 'optimizer_step', optimizer: 'sgd', closure: { steps: [{ do: 'detach_', of: 'f' }], returns: 'g' } },
    ];
    const unknown = problemsOf(x, sgd, ...steps).map((problem) => /^([\d.]+): no tensor is named "(.)"/.exec(problem));
    expect(unknown.map((found) => [found?.[1], found?.[2]])).toEqual([
      ['2', 'a'],
      ['3', 'b'],
      ['3', 'c'],
      ['4', 'd'],
      ['5', 'e'],
      ['6.0', 'f'],
      ['6', 'g'],
    ]);
  });
});

describe('calls', () => {
  test.each([
    [call('sigmod', { self: 'x' }), 'there is no op "sigmod"; did you mean "sigmoid"?'],
    [call('exp', { self: 'x', constructor: 'x' }), 'exp has no input "constructor"'],
    [call('exp', { self: 'x' }, { toString: 1 }), 'exp has no param "toString"'],
    [call('exp', { slf: 'x' }), 'exp has no input "slf"; did you mean "self"?'],
    [call('mul', { self: 'x' }), 'mul needs the input "other"'],
    [call('exp', { self: 2 }), 'input "self" must be a tensor, not the scalar 2'],
    [call('cat', { tensors: 'x' }, { dim: 0 }), 'input "tensors" is a list of tensors'],
    [call('exp', { self: ['x'] }), 'input "self" is one tensor, no list'],
    [call('sum_dim', { self: 'x' }, { dim: [0], keepdims: true }), 'no param "keepdims"; did you mean "keepdim"?'],
    [call('sum_dim', { self: 'x' }, { keepdim: true }), 'sum_dim needs the param "dim"'],
    [call('sum_dim', { self: 'x' }, { dim: 0 }), '"dim" is 0; expected a list of integers'],
    [call('select', { self: 'x' }, { dim: 0, index: 0.5 }), '"index" is 0.5; expected an integer'],
    [call('mse_loss', { self: 'x', target: 'x' }, { reduction: 1 }), '"reduction" is 1; expected a word'],
    [call('add', { self: 'x', other: 'x' }, { alpha: 'one' }), '"alpha" is "one"; expected a number'],
    [
      call('dropout', { self: 'x' }, { p: 0.5, training: true }),
      '"training" of dropout is true; the spec speaks of false alone',
    ],
    [call('max_dim', { self: 'x' }, { dim: 0 }), 'max_dim gives values and indices: "out" needs 2 names, not 1'],
    [call('zero', { self: 'x' }), 'zero has only an in-place form'],
    [{ do: 'in_place', op: 'sum', inputs: { self: 'x' }, params: {} } as Step, 'sum has no in-place form'],
    [call('mul', { self: 'x', other: { int: 'NaN' } }), 'input "other": "NaN" is not an int64'],
    [{ do: 'grad', outputs: ['x'], inputs: ['x'], out: [] } as Step, '"out" needs a name for each of the 1 inputs'],
  ])('%j', (step, message) => {
    expect(problemsOf(x, step).join('\n')).toContain(message);
  });

  test('a param with a default, and a value that a library would refuse, are no problems of the program', () => {
    expect(problemsOf(x, call('add', { self: 'x', other: 1 }))).toEqual([]);
    expect(problemsOf(x, call('mse_loss', { self: 'x', target: 'x' }, { reduction: 'average' }))).toEqual([]);
    expect(problemsOf(x, call('dropout', { self: 'x' }, { p: 2, training: false }))).toEqual([]);
  });
});

describe('tensors', () => {
  const problem = (changes: object) => problemsOf({ ...x, ...changes } as Step)[0];

  test.each([
    [{ data: [1] }, 'data: 1 element, but shape [2] has 2'],
    [{ shape: [], data: [] }, 'data: 0 elements, but shape [] has 1'],
    [{ data: [1, 0.1] }, 'data: element 1: 0.1 is not a float32; the nearest is 0.10000000149011612'],
    [{ dtype: 'int64', data: [1, 1.5] }, 'element 1: 1.5 is not an exact int64'],
    [{ layout: { strides: [1, 1], offset: 0 } }, 'layout: 2 strides for 1 dimensions'],
    [{ layout: { strides: [2], offset: 0 } }, 'layout: it reaches element 2 of the storage, which has 2 elements'],
  ])('%j', (changes, message) => {
    expect(problem(changes)).toContain(message);
  });

  test('a layout may overlap, and an empty tensor reaches nothing', () => {
    expect(problem({ layout: { strides: [0], offset: 1 } })).toBeUndefined();
    expect(problem({ shape: [0], data: [], layout: { strides: [1], offset: 0 } })).toBeUndefined();
  });
});

test('options and state that the optimizer does not have are refused', () => {
  const set: Step = { do: 'set_option', optimizer: 'sgd', group: 0, option: 'learning_rate', value: 1 };
  const state: Step = { do: 'observe', what: 'optimizer_state', optimizer: 'sgd', of: 'x', key: 'momentum' };
  expect(problemsOf(x, { ...sgd, options: { momentun: 1 } })[0]).toContain('did you mean "momentum"?');
  expect(problemsOf(x, sgd, set)[0]).toContain('SGD has no param "learning_rate"');
  expect(problemsOf(x, sgd, state)[0]).toContain('SGD has no state "momentum"');
});

test('only a hook after accumulation can clear .grad', () => {
  const hook = { do: 'hook', of: 'x', action: { clear: true }, out: 'h' } as const;
  expect(problemsOf(x, { ...hook, on: 'gradient' })[0]).toContain('can clear .grad');
  expect(problemsOf(x, { ...hook, on: 'post_accumulate' })).toEqual([]);
});

test('a program that makes no sense is refused with every problem and its step', () => {
  expect(() =>
    soundProgram({ version: 1, steps: [x, { do: 'attempt', steps: [call('sinn', { self: 'z' })] }] }),
  ).toThrow(
    'the program makes no sense:\n  step 1.0 (call sinn): no tensor is named "z" here; there is "x"\n' +
      '  step 1.0 (call sinn): there is no op "sinn"; did you mean "sin"?',
  );
});

describe('functions', () => {
  const twice = (p: ProgramBuilder) =>
    p.function(
      'Twice',
      { inputs: ['a'], steps: () => p.call('b', 'mul', { self: 'a', other: 2 }), returns: ['b'] },
      { gradients: ['g'], steps: () => p.call('h', 'mul', { self: 'g', other: 2 }), returns: ['h'] },
    );
  const problemsIn = (author: (p: ProgramBuilder) => void) =>
    problemsOf(
      ...program((p) => {
        p.tensor('x', [1, 2], { requires_grad: true });
        author(p);
      }).steps,
    );

  test('a function, its application, and a hook that removes itself make sense', () => {
    const sound = (p: ProgramBuilder) => {
      twice(p);
      p.apply('y', 'Twice', ['x']);
      p.hookSteps('hook', 'y', { given: 'k', steps: () => p.removeHook('hook'), returns: 'k' });
    };
    expect(problemsIn(sound)).toEqual([]);
  });

  test('what is bound in a function is not known outside of it, nor in its other part', () => {
    expect(
      problemsIn((p) => {
        twice(p);
        p.observe('value', 'b');
        p.function(
          'F',
          { inputs: ['c'], steps: () => {}, returns: ['c'] },
          { gradients: ['d'], steps: () => {}, returns: ['c'] },
        );
      }),
    ).toEqual(['2: no tensor is named "b" here; there is "x"', '3: no tensor is named "c" here; there is "x", "d"']);
  });

  test('what is bound in a function is bound nowhere else', () => {
    expect(
      problemsIn((p) => {
        twice(p);
        p.bind('b', 'x');
        p.hookSteps('hook', 'x', { given: 'g', steps: () => p.bind('x', 'g') });
      }),
    ).toEqual([
      '2: "b" is bound in a function and elsewhere too: rename one of them',
      '3: "g" is bound in a function and elsewhere too: rename one of them',
      '3.0: "x" is bound in a function and elsewhere too: rename one of them',
    ]);
  });

  test('the parts have names for what they are given, and an application gives what they name', () => {
    expect(
      problemsIn((p) => {
        p.function(
          'F',
          { inputs: ['a', 'b'], steps: () => {}, save_for_backward: ['a', 'b'], returns: ['a'] },
          { gradients: ['g', 'h'], saved_tensors: ['c'], steps: () => {}, returns: [] },
        );
        p.apply(['y', 'z'], 'F', ['x']);
        p.apply('y', 'x', ['x']);
      }),
    ).toEqual([
      '1: "gradients" needs a name for each of the 1 results, not 2',
      '1: "saved_tensors" needs a name for each of the 2 tensors that are saved, not 1',
      '2: F takes 2 inputs, not 1',
      '2: F gives 1 results: "out" needs as many names, not 2',
      '3: "x" is a tensor, not a function',
    ]);
  });

  test('only the parts of a custom function know what is needed of its inputs', () => {
    expect(
      problemsIn((p) => {
        p.observeNeeds();
        p.hookSteps('hook', 'x', { given: 'g', steps: () => p.observeNeeds() });
        p.function('F', { inputs: ['a'], steps: () => p.observeNeeds(), returns: ['a'] });
      }),
    ).toEqual([
      '1: only the steps of a custom function can observe needs_input_grad',
      '2.0: only the steps of a custom function can observe needs_input_grad',
    ]);
  });

  test('a hook after accumulation returns nothing', () => {
    const hook = { given: 'l', steps: () => {}, returns: 'l', on: 'post_accumulate' } as const;
    expect(problemsIn((p) => p.hookSteps('hook', 'x', hook))).toEqual([
      '1: a hook on "post_accumulate" returns nothing: "returns" must be null',
    ]);
  });
});
