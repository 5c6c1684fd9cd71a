/** A report as a terminal shows it: progress, then failures first, then what was not judged, the laws, and the summary. */
import type { ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import { describeFailure, isShownInFull, type Reproduction } from './failure.ts';
import { LawLines } from './law-lines.ts';
import { counted, printable } from './layout.ts';
import { Progress } from './progress.ts';
import { Reasons } from './reasons.ts';
import { describeSummary } from './summary.ts';

/** Where the view is shown, and what it may know besides the report. */
export interface ViewOptions {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress. */
  readonly progress: (text: string) => void;
  readonly isTerminal: boolean;
  /** So many failures are shown in full. */
  readonly failures: number;
  /** The program behind a verdict, where there is one. */
  readonly reproduce: (line: VerdictLine) => Reproduction | undefined;
}

/** Takes the lines of a report as they come, and holds on to no more of them than it will show. */
export class TerminalView {
  readonly #options: ViewOptions;
  readonly #progress: Progress;
  readonly #reasons = new Reasons();
  readonly #laws = new LawLines();
  readonly #shown: VerdictLine[] = [];
  #judged = 0;
  #wrong = 0;
  #header: ReportHeader | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.#progress = new Progress(options.progress, { isTerminal: options.isTerminal, now: performance.now() });
  }

  take(line: ReportLine): void {
    if (line.line === 'verdict') this.#takeVerdict(line);
    else if (line.line === 'header') this.#header = line;
    else this.#end(describeSummary(this.#header!, line));
  }

  /** Shows what was found until the run ended before its end, and why it did. */
  cutOff(why: string): void {
    this.#end(`${this.#judged} of ${this.#header?.selected} judged, ${this.#wrong} wrong; ${why}\n`);
  }

  #end(summary: string): void {
    this.#progress.clear();
    this.#showFailures();
    this.#show(this.#reasons.toString());
    this.#show(this.#laws.toString());
    this.#show(summary);
  }

  #takeVerdict(line: VerdictLine): void {
    const isWrong = isShownInFull(line);
    if (isWrong && this.#wrong++ < this.#options.failures) this.#shown.push(line);
    this.#reasons.add(line);
    if (line.law) this.#laws.add(line);
    this.#judged++;
    this.#progress.show(`${this.#judged} of ${this.#header?.selected} judged, ${this.#wrong} wrong`, performance.now());
  }

  #showFailures(): void {
    let above: string | undefined;
    for (const line of this.#shown) {
      const fixture = line.case.split('@')[0];
      this.#show(describeFailure(line, fixture === above ? undefined : this.#options.reproduce(line)));
      above = fixture;
    }
    const rest = this.#wrong - this.#shown.length;
    if (rest > 0) this.#show(`… and ${counted(rest, 'more failure')}\n`);
  }

  #show(text: string): void {
    if (text !== '') this.#options.out(`${printable(text)}\n`);
  }
}
