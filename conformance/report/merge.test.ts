import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportLine } from '../../spec/index.ts';
import { mergeReports } from './merge.ts';
import { type AnswerName, corpusOfSize, linesOf, reportOf } from './runs-for-tests.ts';

const known = {
  failures: [{ pattern: 'a.b001@*', reason: 'it is known', expect: 'values' }],
  hash: 'f'.repeat(64),
  ids: ['a.b001@float64', 'a.b001@float32'],
};

async function merged(paths: readonly string[], size: number, options: object = {}): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const line of mergeReports(paths, { corpus: corpusOfSize(size), ...options })) lines.push(line);
  return lines;
}

const shardsOf = (answers: readonly AnswerName[], of: number, options: object = {}): Promise<string[]> =>
  Promise.all(
    Array.from({ length: of }, async (_, i) =>
      reportOf(await linesOf(answers, { ...options, shard: { index: i + 1, of } })),
    ),
  );

const anyAnswers = fc.array(fc.constantFrom<AnswerName>('right', 'wrong', 'unsupported'), {
  minLength: 3,
  maxLength: 8,
});

test('the reports of all shards, in any order, are the report of the undivided run', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (answers, of, knowing) => {
      const options = knowing ? { known } : {};
      const paths = await shardsOf(answers, of, options);
      expect(await merged(paths.toReversed(), answers.length, options)).toEqual(
        JSON.parse(JSON.stringify(await linesOf(answers, options))),
      );
    }),
    { numRuns: 40 },
  );
});

const three: readonly AnswerName[] = ['right', 'wrong', 'right'];

test('shards that do not make a whole are refused, with the reason', async () => {
  const [first, second] = await shardsOf(three, 2);
  const whole = reportOf(await linesOf(three));
  const other = (await shardsOf(three, 2, { seed: 2 }))[1]!;
  const third = (await shardsOf(three, 3))[2]!;
  const cases: readonly (readonly [paths: readonly string[], says: RegExp])[] = [
    [[first!], /shard 2 is missing/],
    [[first!, second!, first!], /shard 1 is there twice/],
    [[whole], /is no shard: it is the report of a whole run/],
    [[first!, whole], /is no shard/],
    [[first!, other], /not of the same run as .*: it was drawn from another seed: 2, not 1/],
    [[first!, third], /one of 3 shards, and .* one of 2/],
  ];
  for (const [paths, says] of cases) await expect(merged(paths, 3)).rejects.toThrow(says);
});

test('a report from another corpus is refused', async () => {
  const paths = await shardsOf(three, 2);
  await expect(merged(paths, 4)).rejects.toThrow(/is about other cases and laws than there are here/);
  const corpus = { ...corpusOfSize(3), manifest: { corpus: '1'.repeat(64) } };
  await expect(merged(paths, 3, { corpus })).rejects.toThrow(/about another corpus, 0{64}, and this is 1{64}/);
});

test('a shard of a broken adapter says nothing, and is to be run again', async () => {
  const broken: readonly AnswerName[] = Array.from({ length: 60 }, () => 'crash');
  await expect(merged(await shardsOf(broken, 2), 60)).rejects.toThrow(/was given up \(the adapter broke down 25 times/);
});

test('a list of known failures must be the one that the shards had', async () => {
  await expect(merged(await shardsOf(three, 2, { known }), 3)).rejects.toThrow(
    /--known-failures must name that same list/,
  );
  await expect(merged(await shardsOf(three, 2), 3, { known })).rejects.toThrow(/were run without a list/);
});
