/** Properties of the comparator: what is identical passes, what differs never does, and nothing makes it throw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category, Element, ErrorOutcome, Observation, ValuesOutcome } from '../../spec/index.ts';
import { judge } from './judge.ts';
import { observingX } from './outcomes-for-tests.ts';

type Judged = ValuesOutcome | ErrorOutcome;

const special = fc.constantFrom('NaN', 'Infinity', '-Infinity');
const float64: fc.Arbitrary<Element> = fc.oneof(
  { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) },
  special,
);
const float32 = fc.oneof(
  { weight: 4, arbitrary: fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) },
  special,
);
const elementOf = { float64, float32, int64: fc.maxSafeInteger(), bool: fc.boolean() };

const tensor: fc.Arbitrary<Observation> = fc
  .record({
    dtype: fc.constantFrom('float64', 'float32', 'int64', 'bool'),
    shape: fc.array(fc.nat(3), { maxLength: 3 }),
  })
  .chain(({ dtype, shape }) => {
    const length = shape.reduce((product, size) => product * size, 1);
    const data = fc.array<Element>(elementOf[dtype], { minLength: length, maxLength: length });
    return data.map((data) => ({ kind: 'tensor', dtype, shape, data }));
  });

const category = fc.constantFrom<Category>('shape-mismatch', 'leaf-in-place', 'backward-twice');
const step = fc.constantFrom('0', '1.2', '3');
const observation: fc.Arbitrary<Observation> = fc.oneof(
  { weight: 4, arbitrary: tensor },
  fc.constant<Observation>({ kind: 'none' }),
  fc.boolean().map((value): Observation => ({ kind: 'flag', value })),
  fc.oneof(fc.integer(), special).map((value): Observation => ({ kind: 'number', value })),
  fc.array(fc.nat(3), { maxLength: 2 }).map((value): Observation => ({ kind: 'shape', value })),
  fc.string().map((value): Observation => ({ kind: 'text', value })),
  fc.record({ kind: fc.constant('raised' as const), category, step }),
  fc.constant<Observation>({ kind: 'completed' }),
);
const observations = fc.array(observation, { minLength: 1, maxLength: 5 });
const outcome: fc.Arbitrary<Judged> = fc.oneof(
  observations.map((observations): Judged => ({ kind: 'values', observations })),
  fc.record({ kind: fc.constant('error' as const), category, step, observations }),
);

test('an identical outcome passes', () => {
  fc.assert(
    fc.property(outcome, (expected) => {
      expect(judge(expected, structuredClone(expected), observingX)).toMatchObject({ verdict: 'passed', distance: 0 });
    }),
  );
});

test('two outcomes that differ never pass', () => {
  fc.assert(
    fc.property(outcome, outcome, (expected, actual) => {
      fc.pre(JSON.stringify(expected) !== JSON.stringify(actual));
      const { verdict, differences } = judge(expected, actual, observingX);
      expect(verdict).toBe('failed');
      expect(differences.length).toBeGreaterThan(0);
    }),
  );
});

test('an outcome with one thing changed anywhere in it never passes', () => {
  fc.assert(
    fc.property(outcome, fc.nat(), float64, (expected, choice, replacement) => {
      const actual = withOneLeafChanged(expected, choice, replacement);
      expect(judge(expected, actual as Judged, observingX).verdict).not.toBe('passed');
    }),
  );
});

test('no element, special or not, stands in for another within an exact comparison', () => {
  fc.assert(
    fc.property(float64, float64, (expected, actual) => {
      const of = (data: Element): Judged => ({
        kind: 'values',
        observations: [{ kind: 'tensor', dtype: 'float64', shape: [], data: [data] }],
      });
      const { verdict } = judge(of(expected), of(actual), observingX);
      expect(verdict).toBe(expected === actual ? 'passed' : 'failed');
    }),
  );
});

/** A copy of an outcome in which one leaf of the JSON is another value. */
function withOneLeafChanged(outcome: Judged, choice: number, replacement: Element): unknown {
  const copy: unknown = structuredClone(outcome);
  const leaves = leavesOf(copy);
  const { holder, key } = leaves[choice % leaves.length]!;
  holder[key] = holder[key] === replacement ? 'something else' : replacement;
  return copy;
}

interface Leaf {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function leavesOf(json: unknown): Leaf[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const inner = leavesOf(holder[key]);
    return inner.length > 0 || typeof holder[key] === 'object' ? inner : [{ holder, key }];
  });
}
