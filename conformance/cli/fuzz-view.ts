/** Random programs as a terminal shows them: progress, and at the end the counts. */
import type { FuzzCounts, FuzzEvent } from '../fuzz/fuzz.ts';
import type { Standing, Standings } from '../fuzz/standing.ts';
import { percentage, printable } from '../report/layout.ts';
import { Progress } from '../report/progress.ts';
import type { Terminal } from './terminal.ts';

/** Takes the events of a run as they come. */
export class FuzzView {
  readonly #terminal: Terminal;
  readonly #seed: number;
  readonly #progress: Progress;
  readonly #unjudged = new Map<string, number>();

  constructor(terminal: Terminal, seed: number) {
    this.#terminal = terminal;
    this.#seed = seed;
    this.#progress = new Progress(terminal.err, { isTerminal: terminal.isTerminal, now: performance.now() });
  }

  take(event: FuzzEvent): void {
    if (event.kind === 'progress') this.#show(event.counts);
    else if (event.kind === 'unjudged') this.#unjudged.set(event.reason, (this.#unjudged.get(event.reason) ?? 0) + 1);
    else this.#progress.clear();
    if (event.kind === 'end') this.#end(event.counts);
  }

  #show({ programs, standings }: FuzzCounts): void {
    const differed = standings.backends.reduce((sum, standing) => sum + standing.differed, 0);
    this.#progress.show(`${programs} programs, ${differed} differed`, performance.now());
  }

  #end(counts: FuzzCounts): void {
    for (const [reason, count] of this.#unjudged) this.#terminal.out(printable(`not judged: ${count} × ${reason}\n`));
    this.#terminal.out(describeCounts(counts, this.#seed));
  }
}

function describeCounts({ programs, writing, standings }: FuzzCounts, seed: number): string {
  const writes = programs === 0 ? '' : ` (${percentage(writing, programs)} of them write in place)`;
  const head = `${programs} programs of seed ${seed}${writes}`;
  const [only, ...others] = standings.backends;
  if (others.length === 0) return `${head}: ${describeStanding(only!)}\n`;
  const lines = standings.backends.map((standing) => `  ${standing.name}: ${describeStanding(standing)}`);
  return printable(`${[`${head}, against ${standings.names.at(-1)}:`, ...lines, ...matrixOf(standings)].join('\n')}\n`);
}

const describeStanding = ({ agreed, compared, differed, unsupported, unjudged }: Standing): string =>
  `${agreed} agreed in ${compared} observations, ${differed} differed, ${unsupported} unsupported, ${unjudged} not judged`;

/** A table of the programs in which two disagree. */
function matrixOf({ names, disagreements }: Standings): readonly string[] {
  const first = Math.max(...names.map((name) => name.length));
  const width = (name: string) => Math.max(name.length, 6);
  const row = (title: string, cells: readonly string[]) =>
    `  ${title.padEnd(first)}  ${cells.map((cell, i) => cell.padStart(width(names[i]!))).join('  ')}`;
  const rows = names.map((name, i) =>
    row(
      name,
      disagreements[i]!.map((count, j) => (i === j ? '-' : String(count))),
    ),
  );
  return ['who disagrees with whom, in how many programs:', row('', names), ...rows];
}
