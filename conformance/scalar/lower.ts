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
  TensorStep,
} from '../../spec/index.ts';
import { levelOf } from '../programs/level.ts';
import { leaf } from '../programs/value-graph.ts';
import { isGradRef } from '../programs/walk.ts';
import { Bundles, leavesOf } from './bundles.ts';
import { Circuit } from './circuit.ts';
import { lowerCall } from './lower-call.ts';
import { gradientsOf, optionsOf, type Pass, passFrom, requireStillSeeds } from './passes.ts';
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
    if (step.do === 'tensor') this.#leaf(step);
    else if (step.do === 'bind') this.#bundles.bind(step.out, this.#bundles.get(step.from));
    else if (step.do === 'call') this.#call(step);
    else if (step.do === 'backward') this.#backwards(step);
    else if (step.do === 'grad') this.#grad(step);
    else if (step.do === 'observe') this.#observe(step);
    else throw new NoScalarForm(`${step.do} belongs to a session`);
  }

  #leaf(step: TensorStep): void {
    this.#bundles.bind(step.out, { bundle: leavesOf(this.#circuit, step), value: leaf(step.requires_grad) });
  }

  #call(step: CallStep): void {
    const given = Object.entries(step.inputs).map(([name, operand]) => [name, this.#bundles.argument(operand)]);
    const results = lowerCall(this.#circuit, step.op as OpName, Object.fromEntries(given), step.params);
    this.#bundles.bindResults(step, results);
  }

  #backwards(step: BackwardStep): void {
    const pass = passFrom(this.#circuit, this.#bundles, { roots: step.roots, seeds: step.gradients });
    if (pass.seeds.some((seed) => seed.requiresGrad)) throw new NoScalarForm('a seed would get a gradient');
    if (pass.root) this.#circuit.add({ do: 'backward', roots: [pass.root.name], ...optionsOf(step) });
    this.#backward = pass;
  }

  #grad(step: GradStep): void {
    const pass = passFrom(this.#circuit, this.#bundles, { roots: step.outputs, seeds: step.grad_outputs });
    const inputs = step.inputs.map((ref) => this.#bundles.floating(ref));
    const asked = new Set(inputs.flatMap(({ bundle }) => bundle.elements));
    requireStillSeeds(pass, asked);
    const gradients = gradientsOf(this.#circuit, pass, asked, optionsOf(step));
    for (const [i, { bundle, value }] of inputs.entries()) {
      const elements = bundle.elements.map((wire) => gradients.get(wire) ?? this.#circuit.constant(0));
      this.#bundles.bindGradient(step, step.out[i]!, { bundle: { ...bundle, elements }, value });
    }
  }

  #observe({ what, of }: ObserveStep): void {
    if (what !== 'value' || of === undefined) throw new NoScalarForm(`the ${what} of a tensor is no scalar's`);
    const { shape, elements } = this.#bundles.floating(isGradRef(of) ? of.grad : of).bundle;
    const from = elements.map(({ name, value }) => {
      if (isGradRef(of) && !this.#backward?.reached.has(value)) return null;
      this.#circuit.add({ do: 'observe', what, of: isGradRef(of) ? { grad: name } : name });
      return this.#observed++;
    });
    this.#observations.push({ shape, from });
  }
}
