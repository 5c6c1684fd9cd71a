/** A tensor program as one over tensors without dims, whose ops are those of a scalar engine. */
import type {
  BackwardStep,
  CallStep,
  GradStep,
  ObserveStep,
  OpName,
  Program,
  Step,
  StepPath,
} from '../../spec/index.ts';
import { levelOf } from '../programs/level.ts';
import { isGradRef } from '../programs/walk.ts';
import { Bundles, leavesOf } from './bundles.ts';
import { Circuit } from './circuit.ts';
import { lowerCall } from './lower-call.ts';
import { gradientsOf, type Pass, passFrom, requireStillSeeds } from './passes.ts';
import { NoScalarForm } from './wires.ts';

/** How an observation of a tensor is put together. */
export interface Gathered {
  readonly shape: readonly number[];
  /** For each element which observation of the scalar program it is; null where no gradient flows to it, so that it is 0. */
  readonly from: readonly (number | null)[];
}

/** A program for scalar engines that says what a tensor program says. */
export interface ScalarForm {
  readonly program: Program;
  readonly observations: readonly Gathered[];
  /** For each of its steps the path of the step in the tensor program that it is there for. */
  readonly paths: readonly StepPath[];
}

const known = new WeakMap<Program, ScalarForm | NoScalarForm>();

/** The scalar form of a program, if it has one. */
export function scalarForm(program: Program): ScalarForm | undefined {
  const form = known.get(program) ?? lowered(program);
  known.set(program, form);
  return form instanceof NoScalarForm ? undefined : form;
}

function lowered(program: Program): ScalarForm | NoScalarForm {
  try {
    return new Lowering().lower(program);
  } catch (error) {
    if (error instanceof NoScalarForm) return error;
    throw error;
  }
}

/** Follows a program step by step. */
class Lowering {
  readonly #circuit = new Circuit();
  readonly #bundles = new Bundles();
  readonly #observations: Gathered[] = [];
  #observed = 0;
  #backward: Pass | undefined;

  lower(program: Program): ScalarForm {
    if (levelOf(program) !== 'P') throw new NoScalarForm('it belongs to another level');
    for (const [i, step] of program.steps.entries()) {
      this.#circuit.at = String(i);
      this.#lower(step);
    }
    const { steps, paths } = this.#circuit;
    if (this.#observed === 0 || !steps.some((step) => step.do === 'call'))
      throw new NoScalarForm('nothing of it is arithmetic');
    return { program: { version: 1, steps }, observations: this.#observations, paths };
  }

  #lower(step: Step): void {
    if (step.do === 'tensor') this.#bundles.bind(step.out, leavesOf(this.#circuit, step));
    else if (step.do === 'bind') this.#bundles.bind(step.out, this.#bundles.bundle(step.from));
    else if (step.do === 'call') this.#call(step);
    else if (step.do === 'backward') this.#backwards(step);
    else if (step.do === 'grad') this.#grad(step);
    else if (step.do === 'observe') this.#observe(step);
    else throw new NoScalarForm(`${step.do} belongs to a session`);
  }

  #call({ op, inputs, params, out }: CallStep): void {
    const given = Object.entries(inputs).map(([name, operand]) => [name, this.#bundles.argument(operand)]);
    const results = lowerCall(this.#circuit, op as OpName, Object.fromEntries(given), params);
    for (const [i, name] of [out].flat().entries()) this.#bundles.bind(name, results[i]!);
  }

  #backwards({ roots, gradients, inputs, ...options }: BackwardStep): void {
    const pass = passFrom(this.#circuit, this.#bundles.roots(roots, gradients));
    if (pass.seeds.some((seed) => seed.requiresGrad)) throw new NoScalarForm('a seed would get a gradient');
    if (pass.root) this.#circuit.add({ ...options, roots: [pass.root.name] });
    this.#backward = pass;
  }

  #grad({ outputs, grad_outputs, inputs, out, materialize_grads, ...options }: GradStep): void {
    const wires = inputs.map((ref) => this.#bundles.wires(ref));
    const pass = passFrom(this.#circuit, this.#bundles.roots(outputs, grad_outputs));
    const asked = new Set(wires.flatMap(({ elements }) => elements));
    requireStillSeeds(pass, asked);
    const gradients = gradientsOf(this.#circuit, pass, asked, options);
    for (const [i, { shape, elements }] of wires.entries()) {
      const found = elements.map((wire) => gradients.get(wire) ?? this.#circuit.constant(0));
      this.#bundles.bind(out[i]!, { shape, elements: found });
    }
  }

  #observe({ what, of }: ObserveStep): void {
    if (what !== 'value' || of === undefined) throw new NoScalarForm(`the ${what} of a tensor is no scalar's`);
    const { shape, elements } = this.#bundles.wires(isGradRef(of) ? of.grad : of);
    const from = elements.map(({ name, value }) => {
      if (isGradRef(of) && !this.#backward?.reached.has(value)) return null;
      this.#circuit.add({ do: 'observe', what, of: isGradRef(of) ? { grad: name } : name });
      return this.#observed++;
    });
    this.#observations.push({ shape, from });
  }
}
