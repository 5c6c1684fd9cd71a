/**
 * Whether a program has a pure form: it can be run as a function of its leaves, with nothing remembered between calls.
 * Then `grad(f)` libraries can be asked for it. It must make tensors, call ops out of place, take gradients with `grad`
 * or one `backward`, and observe values that are there; whatever would raise or be None belongs to a session.
 */
import type { BackwardStep, CallStep, GradStep, Name, ObserveStep, Program, Ref, Step } from '../../spec/index.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { isScalar } from './scalars.ts';
import { gradientOf, leaf, type NamedValue, reach, type Value, valuesOfCall } from './value-graph.ts';
import { isGradRef } from './walk.ts';

/** Whether a program can be replayed as a pure function of its leaves. */
export function hasPureForm(program: Program): boolean {
  const trace = new Trace();
  return program.steps.every((step) => trace.follow(step));
}

/** Follows a program without computing anything; every method says whether the program is still pure. */
class Trace {
  readonly #names = new Map<Name, Value | null>();
  #reached: ReadonlySet<Value> | undefined;

  follow(step: Step): boolean {
    switch (step.do) {
      case 'tensor':
        return this.#bind(step.out, leaf(step.requires_grad));
      case 'call':
        return this.#call(step);
      case 'bind':
        return typeof step.from === 'string' && this.#bind(step.out, this.#names.get(step.from) ?? null);
      case 'grad':
        return this.#grad(step);
      case 'backward':
        return this.#backward(step);
      case 'observe':
        return this.#observe(step);
      default:
        return false;
    }
  }

  #bind(name: Name, value: Value | null): boolean {
    this.#names.set(name, value);
    return true;
  }

  #call(step: CallStep): boolean {
    const op = catalogue[step.op];
    const operands = Object.entries(step.inputs).flatMap(([input, operand]) =>
      [operand].flat().map((each) => ({ input, value: isScalar(each) ? undefined : this.#value(each) })),
    );
    if (op === undefined || operands.some(({ value }) => value === null)) return false;
    const given = operands.filter((operand): operand is NamedValue => operand.value !== undefined);
    const names = typeof step.out === 'string' ? [step.out] : step.out;
    valuesOfCall(op, given, names.length).forEach((result, i) => void this.#bind(names[i]!, result));
    return true;
  }

  #grad(step: GradStep): boolean {
    const outputs = this.#values(step.outputs);
    const inputs = this.#values(step.inputs);
    const seeds = this.#values(step.grad_outputs ?? []);
    const reached = outputs && this.#pass(outputs, keepsGraph(step));
    if (!reached || !inputs?.every((input) => input.requiresGrad) || !seeds) return false;
    inputs.forEach((input, i) => {
      const gradient = step.create_graph ? gradientOf(input, reached, seeds) : leaf(false);
      this.#bind(step.out[i]!, reached.has(input) ? gradient : null);
    });
    return step.allow_unused === true || inputs.every((input) => reached.has(input));
  }

  #backward(step: BackwardStep): boolean {
    const roots = this.#values(step.roots);
    if (!roots || !this.#values(step.gradients ?? []) || step.inputs || this.#reached) return false;
    this.#reached = this.#pass(roots, keepsGraph(step));
    return this.#reached !== undefined;
  }

  /** All that the roots lead back to; undefined where a pass over them would raise. */
  #pass(roots: readonly Value[], keeps: boolean): ReadonlySet<Value> | undefined {
    if (roots.some((root) => !root.requiresGrad)) return undefined;
    const reached = reach(roots);
    const inner = [...reached].filter((value) => !value.isLeaf);
    if (inner.some((value) => value.freed)) return undefined;
    for (const value of inner) value.freed = !keeps;
    return reached;
  }

  /** The value that a plain name stands for; null for None, and for what only a session has. */
  #value(ref: unknown): Value | null {
    return typeof ref === 'string' ? (this.#names.get(ref) ?? null) : null;
  }

  #values(refs: readonly (Ref | null)[]): Value[] | undefined {
    const values = refs.filter((ref) => ref !== null).map((ref) => this.#value(ref));
    return values.every((value) => value !== null) ? values : undefined;
  }

  #observe(step: ObserveStep): boolean {
    if (step.what !== 'value' && step.what !== 'shape' && step.what !== 'dtype') return false;
    if (!isGradRef(step.of)) return this.#value(step.of) !== null;
    const accumulated = this.#value(step.of.grad);
    return accumulated?.isLeaf === true && this.#reached?.has(accumulated) === true;
  }
}

const keepsGraph = (step: BackwardStep | GradStep): boolean => step.retain_graph ?? step.create_graph ?? false;
