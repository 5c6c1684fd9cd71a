/** Reasons, grouped: what was not judged, or not simply right, and why. */
import type { VerdictKind, VerdictLine } from '../../spec/index.ts';
import { counted, indent } from './layout.ts';

const EXAMPLES = 2;
const WHERE = /^step [\d.]+: /;

interface Group {
  count: number;
  readonly examples: string[];
}

/** What each kind of verdict that is grouped means. */
const titles: Partial<Record<VerdictKind, string>> = {
  unsupported: 'unsupported',
  blocked: 'blocked',
  allowed: 'right by another convention that is allowed',
  uncategorised: 'raised where they should, in an unknown category',
  excused: 'known failures',
};

/** Gathers the reasons of verdicts, by kind; memory grows with the reasons, not with the verdicts. */
export class Reasons {
  readonly #kinds = new Map<VerdictKind, Map<string, Group>>();

  add(line: VerdictLine): void {
    const { verdict, case: id } = line;
    if (!(verdict in titles)) return;
    const reason = reasonOf(line);
    const groups = this.#kinds.get(verdict) ?? new Map<string, Group>();
    const group = groups.get(reason) ?? { count: 0, examples: [] };
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(id);
    this.#kinds.set(verdict, groups.set(reason, group));
  }

  /** All of them, the most frequent first. */
  toString(): string {
    return [...this.#kinds].map(([kind, groups]) => describeKind(titles[kind]!, groups)).join('\n');
  }
}

/** Why a verdict is what it is, in the words by which it is grouped. */
export function reasonOf({ blocked_by, known, reason = 'no reason given' }: VerdictLine): string {
  if (known) return known.link === undefined ? known.reason : `${known.reason} ${known.link}`;
  if (blocked_by !== undefined) return `fails, and so does ${blocked_by}, which is more basic`;
  return reason.replace(WHERE, ''); // the same at another step is the same
}

function describeKind(title: string, groups: ReadonlyMap<string, Group>): string {
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count);
  const lines = sorted.map(([reason, { count, examples }]) =>
    indent(`${count} × ${reason} (${examples.join(', ')}${count > examples.length ? ', …' : ''})`),
  );
  const all = sorted.reduce((sum, [, { count }]) => sum + count, 0);
  return `${counted(all, 'case')} ${title}:\n${lines.join('\n')}\n`;
}
