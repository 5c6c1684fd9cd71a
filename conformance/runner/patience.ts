/** Says when there is no sense in going on: the adapter is broken, and what it says tells nothing about the library. */
import type { FaultKind, VerdictLine } from '../../spec/index.ts';

/** Faults after which the adapter has to be started again. */
const fatal: ReadonlySet<FaultKind> = new Set(['crash', 'signal', 'exit', 'time-out', 'garbage', 'internal']);

/** So many of them in a row are too many; time-outs cost time besides. */
const TOO_MANY = { faults: 25, timeOuts: 5 };

/** Watches the verdicts of a run as they come. */
export class Patience {
  #judged = 0;
  #wrong = 0;
  #faults = 0;
  #timeOuts = 0;

  /** Why to stop after this verdict, if there is a reason to. */
  after(line: VerdictLine, { smoke }: { readonly smoke: boolean }): string | undefined {
    this.#count(line);
    if (line.fault === 'cannot-start') return 'the adapter cannot be started again';
    if (smoke && line.fault === 'time-out' && this.nothingIsRight) return 'the adapter hangs before any case is right';
    if (this.#timeOuts >= TOO_MANY.timeOuts) return `the adapter hung ${this.#timeOuts} times in a row`;
    if (this.#faults >= TOO_MANY.faults) return `the adapter broke down ${this.#faults} times in a row`;
    return undefined;
  }

  /** Whether something was judged so far, and none of it is as it should be. */
  get nothingIsRight(): boolean {
    return this.#judged > 0 && this.#judged === this.#wrong;
  }

  #count({ verdict, fault }: VerdictLine): void {
    if (verdict === 'unsupported') return;
    const isWrong = verdict !== 'passed' && verdict !== 'allowed' && verdict !== 'uncategorised';
    this.#judged++;
    if (isWrong) this.#wrong++;
    const isFatal = fault !== undefined && fatal.has(fault);
    this.#faults = isFatal ? this.#faults + 1 : 0;
    this.#timeOuts = fault === 'time-out' ? this.#timeOuts + 1 : 0;
  }
}
