/** Random programs as a terminal shows them: progress, and at the end the counts. */
import type { FuzzCounts, FuzzEvent } from '../fuzz/fuzz.ts';
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

  #show({ programs, differed }: FuzzCounts): void {
    this.#progress.show(`${programs} programs, ${differed} differed`, performance.now());
  }

  #end(counts: FuzzCounts): void {
    for (const [reason, count] of this.#unjudged) this.#terminal.out(printable(`not judged: ${count} × ${reason}\n`));
    this.#terminal.out(describeCounts(counts, this.#seed));
  }
}

function describeCounts(counts: FuzzCounts, seed: number): string {
  const { programs, agreed, differed, unsupported, unjudged, writing, compared } = counts;
  const writes = programs === 0 ? '' : ` (${percentage(writing, programs)} of them write in place)`;
  return `${programs} programs of seed ${seed}${writes}: ${agreed} agreed in ${compared} observations, ${differed} differed, ${unsupported} unsupported, ${unjudged} not judged\n`;
}
