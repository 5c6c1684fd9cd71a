/** What the report on a miniature must be, said by how it differs from that of one which is right. */
import type { FloatDtype } from '../../spec/index.ts';
import { casesAt } from './corpus-for-tests.ts';
import type { Short } from './report-for-tests.ts';

/** A report, as far as it is not that of a miniature which is right. */
export interface Expected extends Partial<Omit<Short, 'verdicts'>> {
  readonly dtypes?: readonly FloatDtype[];
  /** The verdicts that are not `passed`, by case, or by fixture where that is of all its cases. */
  readonly but?: Readonly<Record<string, string>>;
  /** How many verdicts there are; all, where it is not said. */
  readonly until?: number;
}

/** The whole report, in short. */
export function report({ dtypes = ['float32'], but = {}, until, ...given }: Expected): Short {
  const others: Readonly<Record<string, string>> = {
    'printing.values-only.gradient': 'unsupported; level T is not claimed',
    ...but,
  };
  const verdictOn = (id: string): string => others[id] ?? others[id.split('@')[0]!] ?? 'passed';
  return {
    exit: 0,
    concludes: 'It conforms to P, O, S.',
    counts: '19 passed, 1 unsupported',
    verdicts: casesAt(dtypes)
      .slice(0, until)
      .map((id) => `${id}: ${verdictOn(id)}`),
    unkept: [],
    unclaimed: [],
    problems: [],
    ...given,
  };
}

/** What it comes to for one that claims P, O and S, and is wrong in some of them. */
export const misses = (levels: string) => ({
  exit: 1,
  concludes: `It does not conform: it claims P, O, S, and misses ${levels}.`,
});

/** What it comes to for one that is given up. */
export const broken = (why: string, notAsked: string) => ({
  exit: 2,
  concludes: `The adapter is broken (${why}): this says nothing about the library. ${notAsked} were not asked.`,
  stopped: why,
});
