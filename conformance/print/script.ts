/** A script being written: lines with indentation, and which step of the program each line came from. */
import type { StepPath } from '../../spec/index.ts';

/** Lines of code, and the step that is being printed. */
export class Script {
  readonly #indent: string;
  readonly #lines: string[] = [];
  readonly #stepOfLine: (StepPath | undefined)[] = [];
  readonly #trail: number[] = [];
  #depth = 0;

  constructor(options: { readonly indent: string }) {
    this.#indent = options.indent;
  }

  /** Adds a line; text of several lines is indented as a whole. */
  line(text = ''): void {
    for (const part of text.split('\n')) {
      this.#lines.push(part === '' ? '' : this.#indent.repeat(this.#depth) + part);
      this.#stepOfLine.push(this.#trail.length > 0 ? this.#trail.join('.') : undefined);
    }
  }

  /** A line that opens a block, the block, and what closes it. */
  block(opening: string, body: () => void, closing?: string): void {
    this.line(opening);
    this.#depth++;
    body();
    this.#depth--;
    if (closing !== undefined) this.line(closing);
  }

  /** Prints steps, to whose paths the lines then belong. */
  steps<Step>(steps: readonly Step[], print: (step: Step) => void): void {
    const level = this.#trail.push(0) - 1;
    steps.forEach((step, i) => {
      this.#trail[level] = i;
      print(step);
    });
    this.#trail.pop();
  }

  /** Steps of one part of a function: what stands in their paths before their own index. */
  part(index: number, steps: () => void): void {
    this.#trail.push(index);
    steps();
    this.#trail.pop();
  }

  /** For each stretch of lines that one step became: its first line, counted from 1, and the step's path. */
  stretches(): readonly (readonly [line: number, step: StepPath])[] {
    return this.#stepOfLine.flatMap((path, i, all) =>
      path === undefined || path === all[i - 1] ? [] : [[i + 1, path] as const],
    );
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
