/** What the printers of TypeScript share: the script, what is imported, names and how they are declared. */
import type { FloatDtype, Name, Program, Ref, Step } from '../../spec/index.ts';
import { boundNames, namesBoundIn } from '../programs/names.ts';
import { namesBoundBy } from '../programs/scope.ts';
import { walk } from '../programs/walk.ts';
import { identifiers } from './identifiers.ts';
import { Script } from './script.ts';

const keywords =
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield';
const used =
  'Adam AdamW Error NaN Infinity SGD String Tensor assign backward cat enableGrad error fromStorage grad gradient leaf mseLoss noGrad observe pow program tensor turn console';

/** A kind of step, printed. */
export type StepPrinters<K extends Step['do']> = {
  readonly [Do in K]: (printer: TypeScriptPrinter, step: Extract<Step, { do: Do }>) => void;
};

/** Writes a program as TypeScript over the reference. */
export class TypeScriptPrinter {
  readonly script = new Script({ indent: '  ' });
  readonly imports = new Set<string>();
  readonly name: (name: Name) => string;
  readonly #constants: ReadonlySet<Name>;

  constructor(
    readonly program: Program,
    readonly float: FloatDtype,
    private readonly print: (printer: TypeScriptPrinter, step: Step) => void,
  ) {
    this.name = identifiers(boundNames(program), new Set([...keywords.split(' '), ...used.split(' ')]));
    this.#constants = constantsOf(program);
  }

  /** Names that are bound anew or inside a block: they are declared first. */
  get variables(): readonly Name[] {
    return [...boundNames(this.program)].filter((name) => !this.#constants.has(name));
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

  /** Binds a name to an expression. */
  bind(name: Name, expression: string): void {
    this.line(`${this.#constants.has(name) ? 'const ' : ''}${this.name(name)} = ${expression};`);
  }

  /** Binds several names at once. */
  bindAll(names: readonly Name[], expression: string): void {
    const constant = names.every((name) => this.#constants.has(name));
    const targets = `[${names.map(this.name).join(', ')}]`;
    if (constant) this.line(`const ${targets} = ${expression};`);
    else if (names.every((name) => !this.#constants.has(name))) this.line(`${targets} = ${expression};`);
    else {
      this.line(`const results = ${expression};`);
      names.forEach((name, i) => void this.bind(name, `results[${i}]!`));
    }
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

/** Names bound once, outside all blocks. */
function constantsOf(program: Program): ReadonlySet<Name> {
  const times = new Map<Name, number>();
  for (const { step } of walk(program))
    for (const [name] of namesBoundBy(step)) times.set(name, (times.get(name) ?? 0) + 1);
  const outside = namesBoundIn(
    program.steps.map((step) => ('steps' in step ? { ...step, steps: [] } : step)),
    { closures: false },
  );
  return new Set([...outside].filter((name) => times.get(name) === 1));
}

/** An object's entries as an argument, or nothing where there are none. */
export function optionsArgument(entries: Readonly<Record<string, string | undefined>>): string[] {
  const given = Object.entries(entries).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? []
    : [`{ ${given.map(([key, value]) => (key === value ? key : `${key}: ${value}`)).join(', ')} }`];
}
