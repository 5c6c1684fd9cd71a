import { expect, test } from 'vitest';
import { readPackageJson } from '../package-files.ts';
import { FormatError } from './format-error.ts';
import { validate } from './validate.ts';

const problemOf = (json: unknown, format: keyof typeof validate = 'program'): string => {
  try {
    validate[format](json);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
};

const problemOfStep = (step: unknown): string => problemOf({ version: 1, steps: [step] });

const tensor = { do: 'tensor', out: 'x', dtype: 'float', shape: [2], data: [1, 2], requires_grad: false };

test('the catalogue is a catalogue', () => {
  expect(validate.catalogue(readPackageJson('spec', 'ops.json'))).toHaveProperty('ops');
});

test('an unknown kind of step is refused with the nearest that exists', () => {
  expect(problemOfStep({ do: 'tensr' })).toBe(
    'not a valid program: step 0 (tensr): "do" is "tensr", which is unknown; did you mean "tensor"?',
  );
  expect(problemOfStep({ out: 'x' })).toBe('not a valid program: step 0: the key "do" is missing');
});

test('everything wrong with what a person wrote is told at once', () => {
  const problem = problemOfStep({ ...tensor, data: [1, 'abc'], dtype: 'float16', requires_grd: true, out: '1x' });
  expect(problem).toContain('step 0 (tensor): unknown key "requires_grd"; did you mean "requires_grad"?');
  expect(problem).toContain('step 0 (tensor), dtype: "float16" is unknown; did you mean "float"?');
  expect(problem).toContain(
    'step 0 (tensor), data[1]: "abc" will not do; expected a number, a special number or a boolean',
  );
  expect(problem).toContain('step 0 (tensor), out: "1x" is not a name: it must match /^[A-Za-z_][A-Za-z0-9_]*$/');
});

test('of many problems the first are told, and how many more there are', () => {
  const problem = problemOf({ version: 1, steps: Array.from({ length: 20 }, () => ({ do: 'bind', out: 'a' })) });
  expect(problem.split('\n')).toHaveLength(10);
  expect(problem).toContain('… and 12 more');
});

test('what is wrong without end is told in a few words, and soon', () => {
  const data = Array.from({ length: 100_000 }, () => null);
  expect(problemOfStep({ ...tensor, data })).toContain('data[0]: null will not do');
  expect(problemOfStep({ ...tensor, ['x'.repeat(1e6)]: 1 }).length).toBeLessThan(500);
  expect(problemOfStep({ do: 'x'.repeat(1e6) }).length).toBeLessThan(500);
  let deep: object = { do: 'bind' };
  for (let i = 0; i < 50_000; i++) deep = { do: 'no_grad', steps: [deep] };
  expect(problemOfStep(deep)).toBe('not a valid program: it is nested too deeply');
});

test('an object without a text of its own stands as JSON where a word should', () => {
  const text = '{"toString": 1, "valueOf": 2}';
  expect(problemOfStep({ ...tensor, dtype: JSON.parse(text) })).toContain(
    'dtype: {"toString":1,"valueOf":2} is unknown',
  );
});

test('an operand that is none is refused with what would do', () => {
  expect(problemOfStep({ do: 'call', op: 'exp', inputs: { self: { grd: 'x' } }, params: {}, out: 'y' })).toBe(
    'not a valid program: step 0 (call exp), inputs.self: {"grd":"x"} will not do; expected a name, {"grad": …}, ' +
      '{"base": …}, a number, a boolean, {"float": …}, {"int": …} or a list',
  );
});

test('a choice that was made and is wrong inside is told from inside', () => {
  expect(problemOfStep({ do: 'assign', to: 'x', index: [{ tensor: 5 }], value: 1 })).toBe(
    'not a valid program: step 0 (assign), index[0].tensor: 5 will not do; expected a name, {"grad": …} or {"base": …}',
  );
});

test('a step in a block or a closure is named by its path', () => {
  const closure = { steps: [{ do: 'attempt', steps: [tensor, { do: 'observe', what: 'same_tensor', of: 'x' }] }] };
  expect(problemOfStep({ do: 'optimizer_step', optimizer: 'o', closure: { ...closure, returns: 'l' } })).toContain(
    'step 0.0.1 (observe same_tensor): the key "and" is missing',
  );
});

test('an observation says what it is of', () => {
  expect(problemOfStep({ do: 'observe', what: 'value' })).toContain('the key "of" is missing');
  expect(problemOfStep({ do: 'observe', what: 'option', optimizer: 'o', group: 0 })).toContain(
    'the key "key" is missing',
  );
  expect(problemOfStep({ do: 'observe', what: 'valu', of: 'x' })).toContain('did you mean "value"?');
});

test('a format of another version is refused', () => {
  expect(problemOf({ version: 1, steps: [5] })).toBe(
    'not a valid program: step 0: 5 will not do; expected {"do": …, …}',
  );
  expect(problemOf({ version: 2, steps: [] })).toBe('not a valid program: version: 2 will not do; expected 1');
});

test('an outcome with bare specials, an unknown category or a missing part is refused', () => {
  const values = (data: unknown) => ({
    kind: 'values',
    observations: [{ kind: 'tensor', dtype: 'float32', shape: [1], data }],
  });
  expect(validate.outcome(values(['NaN']))).toEqual(values(['NaN']));
  expect(problemOf(values([null]), 'outcome')).toContain('observations[0].data[0]: null will not do');
  expect(problemOf(values(['nan']), 'outcome')).toContain('"nan"');
  expect(problemOf({ kind: 'error', category: 'leaf-inplace', step: '0', observations: [] }, 'outcome')).toContain(
    'did you mean "leaf-in-place"?',
  );
  expect(problemOf({ kind: 'error', category: 'leaf-in-place', observations: [] }, 'outcome')).toContain('"step"');
});

test('a message of another protocol, or with a key of its own, is refused', () => {
  const hello = { jsonrpc: '2.0', id: 0, method: 'hello', params: { protocol: 1, runner: 'test' } };
  expect(validate.request(hello)).toEqual(hello);
  expect(validate.requestLine([hello])).toEqual([hello]);
  expect(problemOf({ ...hello, params: { protocol: 2, runner: 'test' } }, 'request')).toContain('protocol: 2');
  expect(problemOf({ ...hello, extra: 1 }, 'request')).toContain('unknown key "extra"');
  expect(problemOf({ jsonrpc: '2.0', id: 1 }, 'reply')).toContain('will not do; expected {');
});
