/** Making a fixture from a program, whatever the source. */
import { describe, expect, test } from 'vitest';
import type { ExpectedTensor, Fixture } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { referenceBackend, runReference } from '../backends/reference.ts';
import { judge } from '../judge/judge.ts';
import { grad, program } from '../programs/builder.ts';
import type { FixtureMeta } from './authored.ts';
import { answering } from './backends-for-tests.ts';
import { generateFixture } from './generate.ts';
import { jsonText } from './json-text.ts';
import { parseFixture } from './read-fixture.ts';
import { FixtureRefused } from './refusal.ts';

const meta: FixtureMeta = { id: 'autograd.test', title: 'A test', clauses: ['in-place.leaf.raises'] };

const exact = program((p) => {
  p.tensor('x', [1, 2], { requires_grad: true });
  p.call('y', 'mul', { self: 'x', other: 3 });
  p.observe('value', 'y');
});

const rounded = program((p) => {
  p.tensor('x', [1, 2], { requires_grad: true });
  p.call('y', 'div', { self: 'x', other: 3 });
  p.observe('value', 'y');
});

const dtypes = program((p) => {
  p.tensor('x', [1, 2], { dtype: 'float32' });
  p.call('y', 'div', { self: 'x', other: 3 });
  p.observe('value', 'y');
});

const tensorOf = (fixture: Fixture, name: keyof Fixture['expected']) =>
  fixture.expected[name]!.observations[0] as ExpectedTensor;

test('a fixture names its source and can be read back', async () => {
  const { fixture, remarks } = await generateFixture(exact, meta, referenceBackend());
  expect(fixture.source).toEqual({ name: 'reference', version: '0.1.0' });
  expect(remarks).toEqual([]);
  expect(parseFixture(jsonText(fixture))).toEqual(fixture);
});

test('an exact program has neither an ideal nor a scale, at any precision', async () => {
  const { fixture } = await generateFixture(exact, meta, referenceBackend());
  for (const name of ['float64', 'float32'] as const)
    expect(tensorOf(fixture, name)).toEqual({ kind: 'tensor', dtype: name, shape: [2], data: [3, 6] });
});

test('a rounded float32 has the float64 answer as its ideal; float64 is its own', async () => {
  const { fixture } = await generateFixture(rounded, meta, referenceBackend());
  expect(tensorOf(fixture, 'float64')).not.toHaveProperty('ideal');
  expect(tensorOf(fixture, 'float32').data).toEqual([Math.fround(1 / 3), Math.fround(2 / 3)]);
  expect(tensorOf(fixture, 'float32').ideal).toEqual([1 / 3, 2 / 3]);
});

test('a program that names its dtypes has one case', async () => {
  const { fixture } = await generateFixture(dtypes, meta, referenceBackend());
  expect(Object.keys(fixture.expected)).toEqual(['any']);
  expect(tensorOf(fixture, 'any')).toHaveProperty('scale');
});

test('what is run is what the file says, and not what was in memory', async () => {
  const inMemory = structuredClone(exact);
  inMemory.steps[0] = { ...exact.steps[0], data: [-0, 1] } as never; // JSON has no -0
  const { fixture } = await generateFixture(inMemory, meta, referenceBackend());
  expect(tensorOf(fixture, 'float64').data).toEqual([0, 3]);
});

test('a source without float64 has one case, whose ideal is the reference’s, and that is said', async () => {
  const single = answering((run) => runReference(run), ['float32', 'int64', 'bool']);
  const { fixture, remarks } = await generateFixture(rounded, meta, single);
  expect(Object.keys(fixture.expected)).toEqual(['float32']);
  expect(tensorOf(fixture, 'float32').ideal).toEqual([1 / 3, 2 / 3]);
  expect(remarks).toEqual([
    'test has no float64: that case is left out',
    "test has no float64: the ideal of float32 is the reference's",
  ]);
});

test('where the author says so the sign of every zero counts', async () => {
  const { fixture } = await generateFixture(exact, { ...meta, signed_zeros: true }, referenceBackend());
  expect(tensorOf(fixture, 'float32')).toHaveProperty('signed_zeros', true);
  expect(fixture).not.toHaveProperty('signed_zeros');
});

describe('a program is refused', () => {
  test.each<[string, Answer, string]>([
    ['the source cannot run', { kind: 'unsupported', feature: 'op:mul' }, 'has no op:mul'],
    ['the source crashes on', { kind: 'fault', fault: 'crash', message: 'exit code 3' }, 'crash: exit code 3'],
    [
      'the source raises an error of no category in',
      { kind: 'error', category: 'uncategorised', step: '1', observations: [] },
      'of no category',
    ],
    [
      'in which an attempt raises an error of no category, and which',
      { kind: 'values', observations: [{ kind: 'raised', category: 'uncategorised', step: '1' }] },
      'of no category',
    ],
  ])('that %s', async (_, answer, message) => {
    const refusal = generateFixture(
      exact,
      meta,
      answering(() => answer),
    );
    await expect(refusal).rejects.toThrow(FixtureRefused);
    await expect(refusal).rejects.toThrow(message);
  });

  test('that makes no sense', async () => {
    const nonsense = { ...exact, steps: exact.steps.slice(1) };
    await expect(generateFixture(nonsense, meta, referenceBackend())).rejects.toThrow('x');
  });

  test('in which rounding alone decides an integer', async () => {
    const near = program((p) => {
      p.tensor('x', [Math.fround(0.1)]);
      p.call('thirds', 'div', { self: 'x', other: 3 });
      p.call('times', 'mul', { self: 'thirds', other: 3 });
      p.call('both', 'cat', { tensors: ['x', 'times'] });
      p.call(['largest', 'where'], 'max_dim', { self: 'both' }, { dim: 0 });
      p.observe('value', 'where');
    });
    await expect(generateFixture(near, meta, referenceBackend())).rejects.toThrow('rounding changes');
  });
});

describe('at a kink', () => {
  const conventions = async (built: Fixture['program']) => {
    const { fixture } = await generateFixture(built, meta, referenceBackend());
    const gradient = fixture.expected.float32!.observations.at(-1) as ExpectedTensor;
    return Object.fromEntries(gradient.allowed?.map(({ convention, data }) => [convention, data]) ?? []);
  };

  const relu = (data: number[]) =>
    program((p) => {
      p.tensor('x', data, { requires_grad: true });
      p.call('y', 'relu', { self: 'x' });
      p.tensor('seed', [2, 4, 8]);
      p.backward('y', { gradient: 'seed' });
      p.observe('value', 'y');
      p.observe('value', grad('x'));
    });

  test('every slope that the catalogue allows is allowed, of the gradient and not of the value', async () => {
    expect(await conventions(relu([0, 3, -3]))).toEqual({
      'relu at 0: derivative 0.5': [1, 4, 0],
      'relu at 0: derivative 1': [2, 4, 0],
    });
    const { fixture } = await generateFixture(relu([0, 3, -3]), meta, referenceBackend());
    expect(fixture.expected.float64!.observations[0]).not.toHaveProperty('allowed');
  });

  test('away from it nothing else is allowed', async () => {
    expect(await conventions(relu([1, 3, -3]))).toEqual({});
  });

  test('each group of ties is shared evenly, or won by its first or its last', async () => {
    const max = (rows: number[][]) =>
      program((p) => {
        p.tensor('x', rows, { requires_grad: true });
        p.call(['y', 'i'], 'max_dim', { self: 'x' }, { dim: -1 });
        p.tensor('seed', [6, 12]);
        p.backward('y', { gradient: 'seed' });
        p.observe('value', grad('x'));
      });
    const rows = [
      [5, 5, 5],
      [5, 1, 5],
    ];
    expect(await conventions(max(rows))).toEqual({
      'max_dim, ties: even': [2, 2, 2, 6, 0, 6],
      'max_dim, ties: last': [0, 0, 6, 0, 0, 12],
    });
  });

  test('a library with another allowed convention is judged so', async () => {
    const built = relu([0, 3, -3]);
    const { fixture } = await generateFixture(built, meta, referenceBackend());
    const actual = structuredClone(runReference({ program: built, float: 'float32' }));
    if (actual.kind === 'values') actual.observations[1] = { ...actual.observations[1], data: [1, 4, 0] } as never;
    expect(judge(fixture.expected.float32!, actual, built).verdict).toBe('allowed');
  });
});
