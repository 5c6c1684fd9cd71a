/** A function without re-use: whatever is used several times is made anew for each use, from leaves of its own. */
import type { CallStep, Operand, TensorStep } from '../../spec/index.ts';
import { leavesBefore, namesMadeBy } from './dependence.ts';
import type { DrawnFunction, FunctionStep } from './drawn-function.ts';

/** A function, and which leaf of another function each of its leaves is a copy of. */
export interface Copied {
  readonly whole: DrawnFunction;
  readonly copyOf: ReadonlyMap<string, string>;
}

/** With more steps than this only leaves are copied: a tree doubles with every step that uses the one before it twice. */
const mostSteps = 60;

/** The same function of copies of its leaves, each used once; `leavesOnly`: what is computed from them is still shared. */
export function withCopies(drawn: DrawnFunction, leavesOnly: boolean): Copied {
  const copying = new Copying(drawn.steps, leavesOnly || treeSize(drawn) > mostSteps);
  const roots = drawn.roots.map((root) => ({ ...root, name: copying.copy(root.name) }));
  const leaves = leavesBefore(
    copying.steps,
    roots.map(({ name }) => name),
  );
  const whole = { steps: copying.steps, roots: roots as unknown as DrawnFunction['roots'], leaves };
  return { whole, copyOf: copying.copyOf };
}

class Copying {
  readonly steps: FunctionStep[] = [];
  readonly copyOf = new Map<string, string>();
  readonly #makers: ReadonlyMap<string, FunctionStep>;
  readonly #sharesCalls: boolean;
  readonly #shared = new Map<string, string>();
  #names = 0;

  constructor(steps: readonly FunctionStep[], sharesCalls: boolean) {
    this.#makers = makersOf(steps);
    this.#sharesCalls = sharesCalls;
  }

  /** Makes a tensor once more, and gives its name. */
  copy(name: string): string {
    const shared = this.#shared.get(name);
    if (shared !== undefined) return shared;
    const maker = this.#makers.get(name)!;
    return maker.do === 'tensor' ? this.#leaf(maker) : this.#call(maker, name);
  }

  #leaf(leaf: TensorStep): string {
    const out = this.#newName();
    this.steps.push({ ...leaf, out });
    this.copyOf.set(out, leaf.out);
    return out;
  }

  #call(call: CallStep, wanted: string): string {
    const inputs = Object.entries(call.inputs).map(([input, operand]) => [input, this.#operand(operand)]);
    const outs = namesMadeBy(call);
    const names = outs.map(() => this.#newName()) as [string, ...string[]];
    this.steps.push({
      ...call,
      inputs: Object.fromEntries(inputs),
      out: typeof call.out === 'string' ? names[0] : names,
    });
    if (this.#sharesCalls) for (const [nth, out] of outs.entries()) this.#shared.set(out, names[nth]!);
    return names[outs.indexOf(wanted)]!;
  }

  #operand(operand: Operand): Operand {
    if (Array.isArray(operand)) return operand.map((each) => this.copy(each as string));
    return typeof operand === 'string' ? this.copy(operand) : operand;
  }

  #newName(): string {
    this.#names += 1;
    return `c${this.#names}`;
  }
}

const makersOf = (steps: readonly FunctionStep[]): ReadonlyMap<string, FunctionStep> =>
  new Map(steps.flatMap((step) => namesMadeBy(step).map((name) => [name, step] as const)));

/** How many steps the function has as a tree. */
function treeSize({ steps, roots }: DrawnFunction): number {
  const sizes = new Map<string, number>();
  for (const step of steps) {
    const operands = step.do === 'call' ? Object.values(step.inputs).flat() : [];
    const size = operands.reduce<number>(
      (sum, operand) => sum + (typeof operand === 'string' ? sizes.get(operand)! : 0),
      1,
    );
    for (const name of namesMadeBy(step)) sizes.set(name, size);
  }
  return roots.reduce((sum, { name }) => sum + sizes.get(name)!, 0);
}
