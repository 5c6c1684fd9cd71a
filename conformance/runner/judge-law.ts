/** One law, tried on a backend. */
import type { VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Law, LawOptions, LawVerdict } from '../laws/law.ts';
import { floatOf } from '../laws/trial.ts';
import { levelNotClaimed } from './judge-case.ts';

/** The verdict on one law. One that compared nothing has not passed. */
export async function judgeLaw(backend: Backend, law: Law, options: LawOptions): Promise<VerdictLine> {
  const claimed = backend.description.levels.includes(law.level);
  const { differences, drawn, ...found } = claimed ? notVacuous(await law.run(backend, options)) : notClaimed(law);
  return {
    line: 'verdict',
    case: law.id,
    law: true,
    level: law.level,
    clauses: [...law.clauses],
    ...found,
    ...(differences && { differences: [...differences] }),
    ...(drawn && {
      drawn: { law: law.id, choices: [...drawn.choices], float: floatOf(backend), beside: [...drawn.beside] },
    }),
  };
}

const notClaimed = (law: Law): LawVerdict => ({
  verdict: 'unsupported',
  compared: 0,
  reason: levelNotClaimed(law.level),
});

function notVacuous(found: LawVerdict): LawVerdict {
  if (found.verdict !== 'passed' || found.compared > 0) return found;
  return { ...found, verdict: 'failed', reason: 'the law compared nothing' };
}
