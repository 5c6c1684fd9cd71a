/** What has changed between two reports, for people: what is worse first, each case with what it was and what it is. */
import type { VerdictLine } from '../../../spec/index.ts';
import { shortly } from '../failure.ts';
import { counted, indent, printable } from '../layout.ts';
import { type Change, type ChangeKind, type Changes, changeKinds } from './changes.ts';

const LONGEST_LINE = 200;

/** All changes, by kind. */
export function describeChanges({ changes, same }: Changes): string {
  const sections = kindsIn(changes).map((kind) => describeKind(kind, changes));
  return printable([...sections, `${counted(same, 'verdict')} the same. ${conclusion(changes)}\n`].join('\n'));
}

/** Whether anything is worse than it was. */
export const isWorse = ({ changes }: Changes): boolean => changes.some(({ kind }) => changeKinds[kind].isWorse);

const kindsIn = (changes: readonly Change[]): readonly ChangeKind[] =>
  (Object.keys(changeKinds) as ChangeKind[]).filter((kind) => changes.some((change) => change.kind === kind));

function describeKind(kind: ChangeKind, changes: readonly Change[]): string {
  const lines = changes.filter((change) => change.kind === kind).map((change) => indent(describeChange(change)));
  return `${lines.length} ${kind}:\n${lines.join('\n')}\n`;
}

function describeChange({ case: id, before, after }: Change): string {
  const line = `${id}: ${before?.verdict ?? 'not asked'}, now ${after ? found(after) : 'not asked'}`;
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

const found = (line: VerdictLine): string =>
  line.verdict === 'passed' ? 'passed' : `${line.verdict}: ${shortly(line)}`;

function conclusion(changes: readonly Change[]): string {
  const worse = kindsIn(changes).filter((kind) => changeKinds[kind].isWorse);
  if (worse.length === 0) return 'Nothing is worse.';
  const counts = worse.map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`);
  return `It is worse: ${counts.join(', ')}.`;
}
