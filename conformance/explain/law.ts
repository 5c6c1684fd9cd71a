/** A law: what it says, the rules that it is evidence for, and how to try it. */

import type { Law } from '../laws/law.ts';
import { describeFailure } from '../report/failure.ts';
import type { Knowledge } from './explain.ts';
import { bugsFoundBy, rulesOf, section } from './text.ts';

/** All that is known of a law. A law has no program of its own: it draws them. */
export const explainLaw = ({ id, title, level, clauses }: Law, { bugs, verdicts }: Knowledge): string =>
  [
    `${id}: a law of level ${level}\n\n  ${title}\n`,
    ...section('Evidence for:', rulesOf(clauses)),
    ...section('Bugs of released libraries that it finds:', bugsFoundBy([id], bugs)),
    ...section('To try it:', [`gradspec test --filter ${id} --runs 100`]),
    ...section(
      'In the report:',
      verdicts
        .filter((line) => line.case === id)
        .map((line) => (line.verdict === 'passed' ? 'passed' : describeFailure(line))),
    ),
  ].join('\n');
