/** What the printers of PyTorch's steps share: the script, names and references as Python writes them. */
import type { FloatDtype, GeneratorStep, Name, Program, Ref, Step } from '../../spec/index.ts';
import { boundNames } from '../programs/names.ts';
import { identifiers } from './identifiers.ts';
import { pythonList } from './python-values.ts';
import { pythonWords } from './reserved-words.ts';
import { Script } from './script.ts';

/** A kind of step, printed. */
export type StepPrinters<K extends Step['do']> = {
  readonly [Do in K]: (printer: PyTorchPrinter, step: Extract<Step, { do: Do }>) => void;
};

/** Writes a program as Python. */
export class PyTorchPrinter {
  readonly script = new Script({ indent: '    ' });
  readonly name: (name: Name) => string;
  /** Which stream each generator printed so far is. */
  readonly generators = new Map<Name, GeneratorStep['kind']>();

  constructor(
    program: Program,
    readonly float: FloatDtype,
    private readonly print: (printer: PyTorchPrinter, step: Step) => void,
  ) {
    this.name = identifiers(boundNames(program), pythonWords);
  }

  line(text: string): void {
    this.script.line(text);
  }

  /** A block of steps; in Python an empty one says so. */
  block(opening: string, steps: readonly Step[], before: readonly string[] = [], after: readonly string[] = []): void {
    this.#block(opening, steps.length + before.length + after.length === 0 ? ['pass'] : before, after, () =>
      this.steps(steps),
    );
  }

  /** One of the two parts of a custom function, which ends with a return. */
  part(
    opening: string,
    index: 0 | 1,
    steps: readonly Step[],
    before: readonly string[],
    after: readonly string[],
  ): void {
    this.#block(opening, before, after, () => this.script.part(index, () => this.steps(steps)));
  }

  #block(opening: string, before: readonly string[], after: readonly string[], steps: () => void): void {
    this.script.block(opening, () => {
      for (const line of before) this.line(line);
      steps();
      for (const line of after) this.line(line);
    });
  }

  steps(steps: readonly Step[]): void {
    this.script.steps(steps, (step) => this.print(this, step));
  }

  ref(ref: Ref): string {
    if (typeof ref === 'string') return this.name(ref);
    return 'grad' in ref ? `${this.name(ref.grad)}.grad` : `${this.name(ref.base)}._base`;
  }

  refs(refs: readonly (Ref | null)[]): string {
    return pythonList(refs.map((ref) => (ref === null ? 'None' : this.ref(ref))));
  }

  names(names: readonly Name[]): string {
    return pythonList(names.map((name) => this.name(name)));
  }
}

/** Arguments by keyword; those undefined are left out. */
export const keywordArguments = (values: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
