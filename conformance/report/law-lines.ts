/** What laws came to: a line for each, those about one op gathered by what they say, with how many comparisons were made. */
import type { VerdictKind, VerdictLine } from '../../spec/index.ts';
import { counted, indent } from './layout.ts';

interface Gathered {
  readonly verdicts: Map<VerdictKind, number>;
  laws: number;
  compared: number;
}

/** Laws that hold whatever the op is; the others are as many as there are ops. */
const STANDING = /\.law\.|^protocol\./;

/** Gathers the verdicts on laws. */
export class LawLines {
  readonly #lines = new Map<string, Gathered>();

  add({ case: id, verdict, compared }: VerdictLine): void {
    const name = STANDING.test(id) ? id : `*${id.slice(id.lastIndexOf('.'))}`;
    const gathered = this.#lines.get(name) ?? { verdicts: new Map(), laws: 0, compared: 0 };
    gathered.verdicts.set(verdict, (gathered.verdicts.get(verdict) ?? 0) + 1);
    gathered.laws++;
    gathered.compared += compared;
    this.#lines.set(name, gathered);
  }

  toString(): string {
    if (this.#lines.size === 0) return '';
    const width = Math.max(...[...this.#lines.keys()].map((name) => name.length));
    const lines = [...this.#lines].map(([name, gathered]) => indent(`${name.padEnd(width)}  ${describe(gathered)}`));
    return `laws:\n${lines.join('\n')}\n`;
  }
}

function describe({ verdicts, laws, compared }: Gathered): string {
  const counts = [...verdicts].map(([verdict, count]) => (laws === 1 ? verdict : `${count} ${verdict}`));
  return `${counts.join(', ')}, by ${counted(compared, 'comparison')}`;
}
