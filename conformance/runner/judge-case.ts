/** One case, judged: what the backend lacks for it, or what it answered. */
import type { Description, VerdictLine } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';
import type { Answer, Backend } from '../backends/backend.ts';
import { withStderr } from '../backends/fault-text.ts';
import { judge } from '../judge/judge.ts';
import { floatOf, type Requirements, unmet } from '../programs/requirements.ts';
import { answerOf, isCore } from '../scalar/engine.ts';
import { type Case, caseFor } from './cases.ts';

type Found = Pick<VerdictLine, 'verdict' | 'compared'> & Partial<VerdictLine>;

/** The verdict on one case. A backend is asked only for what it says it has, unless it is asked for what is `undeclared`. */
export async function judgeCase(
  backend: Backend,
  asPlanned: Case,
  { undeclared = false }: { readonly undeclared?: boolean } = {},
): Promise<VerdictLine> {
  const { description } = backend;
  const each = caseFor(asPlanned, description);
  const isAsked = undeclared || lacks(each.needs, description) === undefined;
  const run = { program: each.fixture.program, float: floatOf(each.name) };
  return verdictOn(each, description, isAsked ? await answerOf(backend, run) : undefined);
}

/** The verdict that follows from what a backend answered to a case, or was not asked for since it lacks what the case needs. */
export function verdictOn(each: Case, description: Description, answer: Answer | undefined): VerdictLine {
  const { id, fixture, needs } = each;
  const found = answer ? judged(each, answer) : unsupported(lacks(needs, description) ?? 'it was not asked');
  const claimed = description.levels.includes(needs.level);
  const verdict = claimed && isCore(fixture, needs) ? required(found) : found;
  return { line: 'verdict', case: id, level: needs.level, clauses: fixture.clauses, ...verdict };
}

function judged({ expected, fixture }: Case, answer: Answer): Found {
  const { reason, differences, relaxed, ...judgement } = judge(expected, answer, fixture.program);
  return {
    ...judgement,
    ...(relaxed && {
      verdict: 'relaxed',
      reason: `numbers are off by up to ${rounding.relaxed} times what rounding explains`,
    }),
    ...(differences.length > 0 && { differences: [...differences] }),
    ...(reason !== undefined && { reason }),
    ...(answer.kind === 'fault' ? { fault: answer.fault, reason: withStderr(answer) } : { outcome: answer }),
  };
}

/** What a backend says it lacks for a program or a law of some level, in words. */
export function lacks(needs: Requirements, description: Description): string | undefined {
  return description.levels.includes(needs.level) ? unmet(needs, description) : levelNotClaimed(needs.level);
}

/** Why nothing of a level is asked of a backend that does not claim it. */
export const levelNotClaimed = (level: string): string => `level ${level} is not claimed`;

const unsupported = (reason: string): Found => ({ verdict: 'unsupported', compared: 0, reason });

/** Core fixtures are what a level is about: who claims it may not leave one out. */
function required(found: Found): Found {
  if (found.verdict !== 'unsupported') return found;
  return {
    ...found,
    verdict: 'failed',
    reason: `unsupported, but it is core to the level that is claimed: ${found.reason}`,
  };
}
