/** What a verdict means in the light of others: what blocks it, whether it was known, what was claimed, whether to go on. */
import { describe, expect, test } from 'vitest';
import type { Fixture, KnownFailure, Program } from '../../spec/index.ts';
import type { Answer, Run } from '../backends/backend.ts';
import { about, crash, echo, fixture, honest, inShort, law, run, unsupported, wrong } from './echo-for-tests.ts';

const call = (op: string): Program =>
  about(2, [{ do: 'call', op, inputs: { self: 'x' }, params: {}, out: 'y' } as Program['steps'][number]]);

/** A fixture that calls an op; under the id of the op's example it is the op's basic one. */
const calling = (id: string, op: string): Fixture => fixture(id, { program: call(op) });

const callsIn = ({ program }: Run): readonly string[] =>
  program.steps.flatMap((step) => (step.do === 'call' ? [step.op] : []));

const wrongAt =
  (op: string, answer: Answer = wrong) =>
  (asked: Run): Answer =>
    callsIn(asked).includes(op) ? answer : honest(asked);

describe('a case that fails after a more basic one did', () => {
  const fixtures = [calling('a.b', 'exp'), calling('pointwise.exp', 'exp'), calling('pointwise.sin', 'sin')];
  const claims = { ops: ['exp', 'sin'], dtypes: ['float64' as const] };

  test('is blocked, names it, and is judged after it', async () => {
    const { verdicts, footer } = await run(echo(claims, wrongAt('exp')).backend, fixtures);
    expect(inShort(verdicts)).toEqual([
      'pointwise.exp@float64 failed',
      'pointwise.sin@float64 passed',
      'a.b@float64 blocked',
    ]);
    expect(verdicts[2]?.blocked_by).toBe('pointwise.exp@float64');
    expect(footer).toMatchObject({ exit_code: 1, counts: { failed: 1, blocked: 1, passed: 1 } });
  });

  test('is no less right where it passes', async () => {
    const once = (asked: Run): Answer => (asked.program.steps.length > 3 ? honest(asked) : wrongAt('exp')(asked));
    const longer = {
      ...calling('a.b', 'exp'),
      program: about(2, [...call('exp').steps.slice(1, -1), ...call('exp').steps.slice(1, -1)]),
    };
    const { verdicts } = await run(echo(claims, once).backend, [longer, fixtures[1]!]);
    expect(inShort(verdicts)).toEqual(['pointwise.exp@float64 failed', 'a.b@float64 passed']);
  });

  test('is a fault all the same where the adapter breaks down', async () => {
    const { verdicts } = await run(echo(claims, wrongAt('exp', crash)).backend, fixtures.slice(0, 2));
    expect(inShort(verdicts)).toEqual(['pointwise.exp@float64 fault', 'a.b@float64 fault']);
  });

  test('is never blocked by one that comes after it: one of the two has failed', async () => {
    const both = (id: string): Fixture =>
      fixture(id, { program: about(2, [...call('exp').steps.slice(1, -1), ...call('sin').steps.slice(1, -1)]) });
    const { verdicts } = await run(echo(claims, () => wrong).backend, [both('pointwise.exp'), both('pointwise.sin')]);
    expect(inShort(verdicts)).toEqual(['pointwise.exp@float64 failed', 'pointwise.sin@float64 blocked']);
  });
});

describe('what a backend says it has', () => {
  const claims = { ops: ['exp', 'sin'], dtypes: ['float64' as const] };

  test('and refuses wherever it is needed is told, and who says so does not conform', async () => {
    const { footer } = await run(echo(claims, wrongAt('exp', unsupported)).backend, [
      calling('a.b', 'exp'),
      calling('c.d', 'sin'),
    ]);
    expect(footer.unkept).toEqual([{ claim: 'op exp', cases: 1, reason: 'tensors are too hard' }]);
    expect(footer).toMatchObject({ conforms: false, exit_code: 1 });
  });

  test('and has in one case of two is kept', async () => {
    const once = (asked: Run): Answer => (asked.program.steps.length > 3 ? unsupported : honest(asked));
    const longer = fixture('c.d', {
      program: about(2, [...call('exp').steps.slice(1, -1), ...call('exp').steps.slice(1, -1)]),
    });
    const { footer } = await run(echo(claims, once).backend, [calling('a.b', 'exp'), longer]);
    expect(footer).toMatchObject({ unkept: [], exit_code: 0 });
  });

  test('and a law saw at work is kept', async () => {
    const tried = {
      ...law('pointwise.exp.gradient-check', { verdict: 'passed', compared: 1 }),
      clauses: ['pointwise.exp'],
    };
    const backend = echo(claims, wrongAt('exp', unsupported)).backend;
    const { footer } = await run(backend, [calling('a.b', 'exp'), calling('c.d', 'sin')], { laws: [tried] });
    expect(footer.unkept).toEqual([]);
  });

  test('is not said of it where only a part was asked for', async () => {
    const { backend, asked } = echo({ ops: [] }, honest);
    const { footer } = await run(backend, [calling('a.b', 'exp'), fixture('c.d')], { pattern: 'a' });
    expect({ asked, unclaimed: footer.unclaimed }).toEqual({ asked: [], unclaimed: [] });
  });
});

describe('what a backend does not say it has', () => {
  test('and passes a case of is told, and is no failure', async () => {
    const { backend } = echo({ ops: ['sin'] });
    const { footer } = await run(backend, [calling('a.b', 'exp'), calling('c.d', 'sin')]);
    expect(footer).toMatchObject({ unclaimed: ['op exp'], conforms: true, exit_code: 0 });
  });

  test.each([
    ['wrong', wrong],
    ['unsupported', unsupported],
    ['a crash', crash],
  ] as const)('and answers with %s is as it says', async (_, answer) => {
    const { backend } = echo({ ops: ['sin'] }, wrongAt('exp', answer));
    const { footer } = await run(backend, [calling('a.b', 'exp'), calling('c.d', 'sin')]);
    expect(footer).toMatchObject({ unclaimed: [], exit_code: 0 });
  });
});

describe('a run gives up', () => {
  const many = (count: number): readonly Fixture[] =>
    Array.from({ length: count }, (_, i) => fixture(`a.b${String(i).padStart(3, '0')}`));
  const hangs: Answer = { kind: 'fault', fault: 'time-out', message: 'no answer' };
  const breaks =
    (answer: Answer) =>
    (asked: Run): Answer =>
      asked.float === 'float32' ? honest(asked) : answer;

  test.each([
    ['breaks down 25 times', crash, 25],
    ['hangs 5 times', hangs, 5],
  ] as const)('an adapter that %s in a row', async (_, answer, times) => {
    const { verdicts, footer } = await run(echo({ dtypes: ['float64'] }, () => answer).backend, many(40));
    expect(verdicts.length).toBe(times);
    expect(footer).toMatchObject({ exit_code: 2, stopped: expect.stringContaining(`${times} times in a row`) });
  });

  test('no adapter that answers in between', async () => {
    const { verdicts, footer } = await run(echo({}, breaks(hangs)).backend, many(40));
    expect(verdicts.length).toBe(80);
    expect(footer.stopped).toBeUndefined();
  });
});

/** Two fixtures whose number may be a quarter off, and a backend whose float32 is off by so much. */
const loose = (id: string) =>
  fixture(id, {
    expected: Object.fromEntries(
      (['float64', 'float32'] as const).map((dtype) => [
        dtype,
        { kind: 'values', observations: [{ kind: 'tensor', dtype, shape: [1], data: [2], scale: [0.0625] }] },
      ]),
    ),
  });
const offBy =
  (distance: number) =>
  (asked: Run): Answer =>
    asked.float === 'float64'
      ? honest(asked)
      : { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float32', shape: [1], data: [2 + distance] }] };

describe('a number that misses its bound', () => {
  const fixtures = [loose('a.b'), loose('c.d')];

  test.each([
    [0.25, 'passed'],
    [0.5, 'relaxed'],
    [4, 'relaxed'],
    [4.25, 'failed'],
  ])('of 0.25 and is off by %f has %s', async (distance, verdict) => {
    const { verdicts, footer } = await run(echo({}, offBy(distance)).backend, fixtures);
    expect(inShort(verdicts)).toContain(`a.b@float32 ${verdict}`);
    expect(footer).toMatchObject({ exit_code: verdict === 'passed' ? 0 : 1, conforms: verdict === 'passed' });
  });

  test('by little can be known to, as wrong values', async () => {
    const known = { pattern: '*@float32', reason: 'a coarse exp', expect: 'values' };
    const ids = ['a.b@float32', 'c.d@float32'];
    const options = { known: { failures: [known], hash: 'f'.repeat(64), ids } };
    const { verdicts, footer } = await run(echo({}, offBy(0.5)).backend, fixtures, options);
    expect(verdicts[1]?.known?.was).toBe('relaxed');
    expect(footer).toMatchObject({ exit_code: 0, conforms: false, counts: { excused: 2, relaxed: 0 } });
  });
});

describe('known failures', () => {
  const fixtures = [fixture('a.b'), fixture('c.d')];
  const known = (failures: readonly KnownFailure[]) => ({
    known: {
      failures,
      hash: 'f'.repeat(64),
      ids: ['a.b@float64', 'a.b@float32', 'c.d@float64', 'c.d@float32', 'a.law'],
    },
  });
  const failing = { pattern: '*@float32', reason: 'it rounds', link: 'https://example.org/1', expect: 'values' };
  const wrongValue: Answer = { kind: 'values', observations: [{ kind: 'none' }] };
  const rounds = (asked: Run): Answer => (asked.float === 'float32' ? wrongValue : honest(asked));

  test('are excused, with their reason, and then nothing is wrong; but the backend does not conform', async () => {
    const { verdicts, footer } = await run(echo({}, rounds).backend, fixtures, known([failing]));
    expect(inShort(verdicts)).toContain('a.b@float32 excused');
    expect(verdicts[1]?.known).toEqual({
      pattern: '*@float32',
      reason: 'it rounds',
      link: 'https://example.org/1',
      was: 'failed',
    });
    expect(footer).toMatchObject({ exit_code: 0, conforms: false, stale: [], counts: { excused: 2 } });
  });

  test.each<[stale: string, entry: Partial<KnownFailure>, answer: (asked: Run) => Answer, why: RegExp]>([
    ['what passes', {}, honest, /a\.b@float32 is passed/],
    ['what is not judged', {}, (asked) => (asked.float === 'float32' ? unsupported : honest(asked)), /is unsupported/],
    [
      'what fails otherwise',
      { expect: 'error:shape-mismatch' },
      rounds,
      /fails by values, not by error:shape-mismatch/,
    ],
    ['what is not there', { pattern: 'x.y' }, honest, /matches no case and no law/],
  ])('that name %s are stale, and the exit code says so', async (_, entry, answer, why) => {
    const { footer } = await run(echo({}, answer).backend, fixtures, known([{ ...failing, ...entry }]));
    expect(footer.stale[0]?.why).toMatch(why);
    expect(footer.exit_code).toBe(footer.counts.failed > 0 || footer.unkept.length > 0 ? 1 : 3);
  });

  test('that match more than twenty ids are stale', async () => {
    const ids = Array.from({ length: 21 }, (_, i) => `a.b${i}`);
    const options = { known: { failures: [{ ...failing, pattern: 'a.*' }], hash: 'f'.repeat(64), ids } };
    const { footer } = await run(echo().backend, fixtures, options);
    expect(footer.stale[0]?.why).toMatch(/matches 21 cases and laws; more than 20 is too wide/);
  });

  test('excuse no adapter that cannot be started', async () => {
    const gone: Answer = { kind: 'fault', fault: 'cannot-start', message: 'gone' };
    const entries = ['values', 'crash'].map((expect) => ({
      ...failing,
      pattern: `*${expect === 'crash' ? '' : '@float32'}`,
      expect,
    }));
    const { footer } = await run(echo({}, () => gone).backend, fixtures, known(entries));
    expect(footer).toMatchObject({ exit_code: 2, counts: { fault: 1, excused: 0 } });
  });

  test('excuse a crash where a crash is what is known', async () => {
    const { footer } = await run(
      echo({}, (asked) => (asked.float === 'float32' ? crash : honest(asked))).backend,
      fixtures,
      known([{ ...failing, expect: 'crash' }]),
    );
    expect(footer).toMatchObject({ exit_code: 0, counts: { excused: 2 } });
  });
});
