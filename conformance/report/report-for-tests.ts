/** Reports made up for tests: small ones by hand, and any at all by fast-check, from adapters that say the worst they can. */
import fc from 'fast-check';
import type { Difference, ReportHeader, ReportLine, VerdictKind, VerdictLine } from '../../spec/index.ts';
import { type Found, noCounts, Tally } from '../runner/tally.ts';
import type { WholeReport } from './whole-report.ts';

/** A header that nothing is wrong with. */
export const headerForTests: ReportHeader = {
  line: 'header',
  version: 2,
  suite: 'gradspec 0.1.0',
  corpus: 'abcdef0123456789'.repeat(4),
  backend: {
    protocol: 1,
    name: 'tiny',
    version: '2.0',
    language: 'Rust',
    levels: ['P', 'S'],
    dtypes: ['float32', 'bool'],
    ops: [],
    optimizers: [],
    features: [],
    in_flight: 1,
  },
  seed: 7,
  selection: { laws: true, runs: 25 },
  plan: '0'.repeat(64),
  selected: 4,
  environment: {},
};

/** A verdict; it has passed, unless it is said what was found. */
export const verdictForTests = (id: string, found: Partial<VerdictLine> = {}): VerdictLine => ({
  line: 'verdict',
  case: id,
  level: 'P',
  clauses: ['in-place.leaf.raises'],
  verdict: 'passed',
  compared: 1,
  ...found,
});

/** A report of some verdicts. */
export function reportOf(
  verdicts: readonly VerdictLine[],
  header: Partial<ReportHeader> = {},
  found: Partial<Found> = {},
): WholeReport {
  const whole = { ...headerForTests, selected: verdicts.length, ...header };
  const tally = new Tally(whole.backend.levels);
  for (const line of verdicts) tally.add(line);
  return { header: whole, verdicts, footer: tally.footer({ unkept: [], unclaimed: [], stale: [], ...found }) };
}

/** The lines of a report in order. */
export const linesOf = ({ header, verdicts, footer }: WholeReport): readonly ReportLine[] => [
  header,
  ...verdicts,
  footer,
];

/** What an adapter might say to break out of wherever it is shown. */
export const hostileTexts: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<!-- <script> <img src=x onerror=alert(1)>',
  '"\'><svg/onload=alert(1)>&amp;',
  ']]></failure><x y="',
  '```\n</details>\n# not code\n````` `` `',
  '| a | b |\n| --- | --- |',
  '\u001b[2J\u001b]0;title\u0007 \u0000 \u009b31m',
  'lines\u2028and\u2029paragraphs\r\nand \u202ebackwards',
  '\ud800 half a pair, and \ufffe \uffff',
  '@everyone #1 https://example.invalid [x](javascript:alert(1)) {{x}}',
  '',
  ' ',
];

const hostile = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }), fc.string());

const difference: fc.Arbitrary<Difference> = fc.record(
  {
    where: hostile,
    step: fc.constantFrom('0', '3.1'),
    expected: hostile,
    actual: hostile,
    bound: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    distance: fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.constant('Infinity' as const)),
  },
  { requiredKeys: ['where', 'expected', 'actual'] },
) as fc.Arbitrary<Difference>;

const kinds = Object.keys(noCounts()) as readonly VerdictKind[];

const known = fc.record({
  pattern: fc.constant('a.*'),
  reason: hostile,
  link: hostile,
  was: fc.constant('failed' as const),
});

const verdictLine = (id: string): fc.Arbitrary<VerdictLine> =>
  fc
    .record(
      {
        level: fc.constantFrom('P', 'S', 'T'),
        verdict: fc.constantFrom(...kinds),
        reason: hostile,
        fault: fc.constantFrom('crash', 'garbage'),
        blocked_by: fc.constant('a.first@float32'),
        known,
        differences: fc.array(difference, { maxLength: 3 }),
        distance: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      },
      { requiredKeys: ['level', 'verdict'] },
    )
    .map((found) => verdictForTests(id, found as Partial<VerdictLine>));

const ids = [
  'a.first@float64',
  'a.first@float32',
  'a.second@float32',
  'in-place.leaf.raises',
  'pointwise.log.gradient-check',
];

/** Any report. */
export const anyReport: fc.Arbitrary<WholeReport> = fc
  .record({
    ids: fc.subarray(ids),
    name: hostile,
    claim: hostile,
    stopped: fc.option(hostile, { nil: undefined }),
  })
  .chain(({ ids, name, claim, stopped }) =>
    fc.tuple(...ids.map(verdictLine)).map((verdicts) =>
      reportOf(
        verdicts,
        { backend: { ...headerForTests.backend, name } },
        {
          unkept: [{ claim, cases: 1, reason: claim }],
          unclaimed: [claim],
          stale: [{ pattern: claim, why: claim }],
          ...(stopped !== undefined && { stopped }),
        },
      ),
    ),
  );
