/** Random programs as a terminal shows them: progress, and at the end the counts. */
import type { FuzzCounts, FuzzEvent } from '../fuzz/fuzz.ts';
import { percentage, printable } from '../report/layout.ts';
import type { Terminal } from './terminal.ts';

const OFTEN_MS = { onTerminal: 200, elsewhere: 5000 };

/** Takes the events of a run as they come. */
export class FuzzView {
  readonly #terminal: Terminal;
  readonly #seed: number;
  readonly #unjudged = new Map<string, number>();
  #lastShown = performance.now();

  constructor(terminal: Terminal, seed: number) {
    this.#terminal = terminal;
    this.#seed = seed;
  }

  take(event: FuzzEvent): void {
    if (event.kind === 'progress') this.#progress(event.counts);
    else if (event.kind === 'unjudged') this.#unjudged.set(event.reason, (this.#unjudged.get(event.reason) ?? 0) + 1);
    else if (event.kind === 'end') this.#end(event.counts);
    else if (this.#terminal.isTerminal) this.#terminal.err('\r\u001b[K');
  }

  #progress({ programs, differed }: FuzzCounts): void {
    const { isTerminal, err } = this.#terminal;
    const now = performance.now();
    if (now - this.#lastShown < OFTEN_MS[isTerminal ? 'onTerminal' : 'elsewhere']) return;
    this.#lastShown = now;
    const line = `${programs} programs, ${differed} differed`;
    err(isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
  }

  #end(counts: FuzzCounts): void {
    if (this.#terminal.isTerminal) this.#terminal.err('\r\u001b[K');
    for (const [reason, count] of this.#unjudged) this.#terminal.out(printable(`not judged: ${count} × ${reason}\n`));
    this.#terminal.out(describeCounts(counts, this.#seed));
  }
}

function describeCounts(counts: FuzzCounts, seed: number): string {
  const { programs, agreed, differed, unsupported, unjudged, writing, compared } = counts;
  const writes = programs === 0 ? '' : ` (${percentage(writing, programs)} of them write in place)`;
  return `${programs} programs of seed ${seed}${writes}: ${agreed} agreed in ${compared} observations, ${differed} differed, ${unsupported} unsupported, ${unjudged} not judged\n`;
}
