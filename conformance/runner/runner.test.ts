import { describe, expect, test } from 'vitest';
import type { Description, Program } from '../../spec/index.ts';
import type { Answer } from '../backends/backend.ts';
import { about, crash, echo, fixture, honest, inShort, law, run, unsupported, wrong } from './echo-for-tests.ts';
import type { RunOptions } from './run.ts';

test('a run is a header, a verdict for each case in order, smoke first, and a footer', async () => {
  const { backend } = echo();
  const fixtures = [fixture('a.b'), fixture('c.d'), fixture('e.f', { smoke: true })];
  const { header, verdicts, footer } = await run(backend, fixtures);
  expect(header).toMatchObject({ line: 'header', selected: 6, backend: { name: 'echo' }, seed: 1 });
  expect(inShort(verdicts)).toEqual([
    'e.f@float64 passed',
    'e.f@float32 passed',
    'a.b@float64 passed',
    'a.b@float32 passed',
    'c.d@float64 passed',
    'c.d@float32 passed',
  ]);
  expect(footer).toMatchObject({
    conforms: true,
    exit_code: 0,
    counts: { passed: 6 },
    levels: { P: { claimed: true } },
  });
});

test('expected values are never sent', async () => {
  const { backend, asked } = echo();
  await run(backend, [fixture('a.b')]);
  expect(asked).toEqual([
    { program: about(2), float: 'float64' },
    { program: about(2), float: 'float32' },
  ]);
});

test('a wrong answer fails, and whoever gives one does not conform', async () => {
  const { backend } = echo({}, (asked) => (asked.float === 'float32' ? wrong : honest(asked)));
  const { verdicts, footer } = await run(backend, [fixture('a.b')]);
  expect(inShort(verdicts)).toEqual(['a.b@float64 passed', 'a.b@float32 failed']);
  expect(verdicts[1]).toMatchObject({ outcome: wrong, differences: [expect.anything()], clauses: ['tensors.made'] });
  expect(footer).toMatchObject({ conforms: false, exit_code: 1 });
});

test('a fault is a verdict about the adapter, with what it wrote to stderr', async () => {
  const { backend } = echo({}, (asked) => (asked.float === 'float32' ? crash : honest(asked)));
  const { verdicts, footer } = await run(backend, [fixture('a.b')]);
  expect(verdicts[1]).toMatchObject({
    verdict: 'fault',
    fault: 'crash',
    reason: expect.stringMatching(/crashed.*panic/s),
  });
  expect(footer.exit_code).toBe(1);
});

describe('what is unsupported', () => {
  test.each<[lacking: string, claims: Partial<Description>, program: Program, reason: RegExp]>([
    ['a level', { levels: ['O'] }, about(2), /level P is not claimed/],
    ['a dtype', { dtypes: [] }, about(2), /float/],
    ['an op', {}, about(2, [{ do: 'call', op: 'neg', inputs: { self: 'x' }, params: {}, out: 'x' }]), /neg/],
  ])('for lack of %s is not asked for, and the reason is given', async (_, claims, program, reason) => {
    const { backend, asked } = echo(claims);
    const { verdicts, footer } = await run(backend, [fixture('a.b', { program })], { pattern: 'a.b' });
    expect(new Set(verdicts.map((line) => line.verdict))).toEqual(new Set(['unsupported']));
    expect(verdicts[0]?.reason).toMatch(reason);
    expect(asked).toEqual([]);
    expect(footer).toMatchObject({ conforms: false, exit_code: 1 });
  });

  test('by the backend itself carries the reason it gave, and is no failure', async () => {
    const { backend } = echo({}, (asked) => (asked.program.steps.length > 2 ? unsupported : honest(asked)));
    const again = {
      program: about(2, [{ do: 'tensor', out: 'y', dtype: 'float', shape: [], data: [1], requires_grad: false }]),
    };
    const { verdicts, footer } = await run(backend, [fixture('a.b'), fixture('c.d', again)]);
    expect(verdicts[3]).toMatchObject({ verdict: 'unsupported', reason: 'tensors are too hard' });
    expect(footer.exit_code).toBe(0);
  });

  test('but core to a level that is claimed is a failure', async () => {
    const { verdicts } = await run(echo({}, () => unsupported).backend, [fixture('a.b', { core: true })]);
    expect(inShort(verdicts)).toEqual(['a.b@float64 failed', 'a.b@float32 failed']);
    expect(verdicts[0]?.reason).toMatch(/core to the level that is claimed/);
  });

  test('and core to a level that is not claimed is no failure', async () => {
    const { verdicts } = await run(echo({ levels: ['O'] }).backend, [fixture('a.b', { core: true })]);
    expect(inShort(verdicts)).toEqual(['a.b@float64 unsupported', 'a.b@float32 unsupported']);
  });
});

test('a fixture is judged at the float dtypes that a backend has, and counts once where it has none', async () => {
  const ids = async (dtypes: Description['dtypes']) =>
    inShort((await run(echo({ dtypes }).backend, [fixture('a.b')])).verdicts);
  expect(await ids(['float64', 'float32'])).toEqual(['a.b@float64 passed', 'a.b@float32 passed']);
  expect(await ids(['float32', 'bool'])).toEqual(['a.b@float32 passed']);
  expect(await ids(['int64'])).toEqual(['a.b@float64 unsupported']);
});

test('a backend that claims nothing conforms to nothing', async () => {
  const { footer } = await run(echo({ levels: [] }).backend, [fixture('a.b')]);
  expect(footer).toMatchObject({ conforms: false, exit_code: 1, levels: { P: { claimed: false } } });
});

test('a level that a backend claims and is never judged on is not conformed to', async () => {
  const { backend } = echo({ levels: ['P'], dtypes: [] });
  expect((await run(backend, [fixture('a.b')])).footer.conforms).toBe(false);
});

describe('an adapter is broken', () => {
  const fixtures = [fixture('a.b', { smoke: true }), fixture('c.d')];

  test('when no smoke case is right, and then nothing more is asked', async () => {
    const { verdicts, footer } = await run(echo({}, () => wrong).backend, fixtures);
    expect(inShort(verdicts)).toEqual(['a.b@float64 failed', 'a.b@float32 failed']);
    expect(footer).toMatchObject({ conforms: false, exit_code: 2 });
  });

  test('when it cannot be started again, and then nothing more is asked', async () => {
    const gone: Answer = { kind: 'fault', fault: 'cannot-start', message: 'gone' };
    const { backend } = echo({}, (asked) =>
      asked.program.steps.length > 1 && asked.float === 'float32' ? gone : honest(asked),
    );
    const { verdicts, footer } = await run(backend, fixtures);
    expect(inShort(verdicts)).toEqual(['a.b@float64 passed', 'a.b@float32 fault']);
    expect(footer.exit_code).toBe(2);
  });

  test('when it hangs before any smoke case is right, and is then waited for once', async () => {
    const hangs: Answer = { kind: 'fault', fault: 'time-out', message: 'no answer' };
    const { backend, asked } = echo({}, () => hangs);
    const { verdicts, footer } = await run(backend, fixtures);
    expect(inShort(verdicts)).toEqual(['a.b@float64 fault']);
    expect({ asked: asked.length, exit: footer.exit_code }).toEqual({ asked: 1, exit: 2 });
  });

  test('but not when it hangs at another case', async () => {
    const hangs: Answer = { kind: 'fault', fault: 'time-out', message: 'no answer' };
    const { backend } = echo({}, (asked) => (asked.float === 'float32' ? hangs : honest(asked)));
    const { verdicts, footer } = await run(backend, fixtures);
    expect(inShort(verdicts)).toEqual([
      'a.b@float64 passed',
      'a.b@float32 fault',
      'c.d@float64 passed',
      'c.d@float32 fault',
    ]);
    expect(footer.exit_code).toBe(1);
  });

  test('when it does nothing but fail as an adapter', async () => {
    expect((await run(echo({}, () => crash).backend, [fixture('c.d')])).footer.exit_code).toBe(2);
  });

  test('but not when some smoke case is right', async () => {
    const { backend } = echo({}, (asked) => (asked.float === 'float32' ? wrong : honest(asked)));
    const { verdicts, footer } = await run(backend, fixtures);
    expect({ judged: verdicts.length, exit: footer.exit_code }).toEqual({ judged: 4, exit: 1 });
  });

  test('nor when a case that was picked out is wrong', async () => {
    expect((await run(echo({}, () => wrong).backend, [fixture('c.d')])).footer.exit_code).toBe(1);
  });
});

test('only what is selected is judged: by level, and by pattern, cases and laws alike', async () => {
  const laws = [
    law('a.law', { verdict: 'passed', compared: 1 }),
    law('b.law', { verdict: 'passed', compared: 1 }, 'S'),
  ];
  const fixtures = [fixture('a.b'), fixture('c.d')];
  const ids = async (options: Partial<RunOptions>) =>
    (await run(echo().backend, fixtures, { laws, ...options })).verdicts.map((line) => line.case);
  expect(await ids({ pattern: 'a' })).toEqual(['a.b@float64', 'a.b@float32', 'a.law']);
  expect(await ids({ pattern: '*@float32' })).toEqual(['a.b@float32', 'c.d@float32']);
  expect(await ids({ levels: ['S'] })).toEqual(['b.law']);
});

test('a run of nothing is refused', async () => {
  await expect(run(echo().backend, [fixture('a.b')], { pattern: 'x' })).rejects.toThrow('no case and no law');
  await expect(run(echo().backend, [])).rejects.toThrow('no case and no law');
});
