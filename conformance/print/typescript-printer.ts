/** What the printers of TypeScript share: the script, what is imported, names and how they are declared. */
import type { FloatDtype, Name, Program, Ref, Step } from '../../spec/index.ts';
import { boundNames } from '../programs/names.ts';
import { identifiers } from './identifiers.ts';
import { typescriptWords } from './reserved-words.ts';
import { Script } from './script.ts';
import { bindingsOf } from './typescript-bindings.ts';

/** A kind of step, printed. */
export type StepPrinters<K extends Step['do']> = {
  readonly [Do in K]: (printer: TypeScriptPrinter, step: Extract<Step, { do: Do }>) => void;
};

/** Writes a program as TypeScript over the reference. */
export class TypeScriptPrinter {
  readonly script = new Script({ indent: '  ' });
  readonly imports = new Set<string>();
  readonly name: (name: Name) => string;
  readonly #constants = new Set<Name>();
  readonly #declared = new Set<Name>();

  constructor(
    readonly program: Program,
    readonly float: FloatDtype,
    private readonly print: (printer: TypeScriptPrinter, step: Step) => void,
  ) {
    this.name = identifiers(boundNames(program), typescriptWords);
  }

  /** The steps of the program or of a function, after the declarations of names that are bound first inside a block. */
  body(steps: readonly Step[], parameters: readonly Name[] = []): void {
    const { constants, early } = bindingsOf(steps, parameters);
    for (const name of parameters) this.#declared.add(name);
    for (const name of constants) this.#constants.add(name);
    for (const [name, type] of early) {
      this.#declared.add(name);
      this.line(`let ${this.name(name)}!: ${this.useType(type)};`);
    }
    this.steps(steps);
  }

  line(text: string): void {
    this.script.line(text);
  }

  block(opening: string, steps: readonly Step[], closing: string, after: readonly string[] = []): void {
    const body = () => {
      this.steps(steps);
      for (const line of after) this.line(line);
    };
    this.script.block(opening, body, closing);
  }

  steps(steps: readonly Step[]): void {
    this.script.steps(steps, (step) => this.print(this, step));
  }

  /** What an import is called. */
  use(name: string): string {
    this.imports.add(name);
    return name;
  }

  /** An imported type, or several of which it is one. */
  useType(union: string): string {
    for (const [name] of union.matchAll(/[A-Z]\w*/g)) this.imports.add(`type ${name}`);
    return union;
  }

  /** The type of a list of as many tensors as there are names. */
  tuple(names: readonly Name[]): string {
    return `[${names.map(() => this.useType('Tensor')).join(', ')}]`;
  }

  /** Binds a name to an expression. */
  bind(name: Name, expression: string): void {
    this.line(`${this.target(name)} = ${expression};`);
  }

  /** What stands left of the equals sign: a name, or a list of names, declared where they are bound first. */
  target(out: Name | readonly Name[]): string {
    const names = typeof out === 'string' ? [out] : out;
    const targets = typeof out === 'string' ? this.name(out) : `[${names.map(this.name).join(', ')}]`;
    if (names.every((name) => this.#constants.has(name))) return `const ${targets}`;
    if (names.some((name) => this.#declared.has(name))) return targets;
    for (const name of names) this.#declared.add(name);
    return `let ${targets}`;
  }

  /** A ref where a tensor is needed: there is one, or the program raises. */
  tensor(ref: Ref): string {
    return typeof ref === 'string' ? this.name(ref) : `${this.maybe(ref)}!`;
  }

  /** A ref where null will do. */
  maybe(ref: Ref | null): string {
    if (ref === null) return 'null';
    if (typeof ref === 'string') return this.name(ref);
    return 'grad' in ref ? `${this.name(ref.grad)}.grad` : `${this.name(ref.base)}.base`;
  }

  tensors(refs: readonly Ref[]): string {
    return `[${refs.map((ref) => this.tensor(ref)).join(', ')}]`;
  }
}

/** An object's entries as an argument, or nothing where there are none. */
export function optionsArgument(entries: Readonly<Record<string, string | undefined>>): string[] {
  const given = Object.entries(entries).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? []
    : [`{ ${given.map(([key, value]) => (key === value ? key : `${key}: ${value}`)).join(', ')} }`];
}
