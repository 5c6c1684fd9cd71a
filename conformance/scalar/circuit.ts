/** The program that a scalar engine is given, while it is being written. */
import type { Element, OpName, Params, ParamsOf, Scalar, Step, StepPath } from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { encodeFloat, isFloat32 } from '../formats/numbers.ts';
import { explicitParams } from '../programs/explicit-params.ts';
import { programLimits } from '../programs/limits.ts';
import { isScalar } from '../programs/scalars.ts';
import { leaf, valuesOfCall } from '../programs/value-graph.ts';
import { NoScalarForm, type Wire } from './wires.ts';

/** The inputs of a scalar call. */
export type ScalarInputs = Readonly<Record<string, Wire | Scalar>>;

/** Steps over tensors without dims, each bound to a name of its own. */
export class Circuit {
  readonly steps: Step[] = [];
  /** For each step the path of the step in the tensor program that it is there for. */
  readonly paths: StepPath[] = [];
  /** The path of the step that is being lowered. */
  at: StepPath = '0';
  readonly #constants = new Map<number, Wire>();
  #named = 0;

  add(step: Step): void {
    if (this.steps.length >= programLimits.steps) throw new NoScalarForm('it has more steps than a program may have');
    this.steps.push(step);
    this.paths.push(this.at);
  }

  freshName(): string {
    return `s${this.#named++}`;
  }

  leaf(element: Element, requiresGrad: boolean): Wire {
    const name = this.freshName();
    this.add({ do: 'tensor', out: name, dtype: 'float', shape: [], data: [element], requires_grad: requiresGrad });
    return { name, value: leaf(requiresGrad) };
  }

  /** A number as a tensor. */
  constant(number: number): Wire {
    if (!isFloat32(number)) throw new NoScalarForm(`${number} is a tensor's element in float64 alone`);
    const known = Object.is(number, -0) ? undefined : this.#constants.get(number);
    const wire = known ?? this.leaf(encodeFloat(number), false);
    if (!Object.is(number, -0)) this.#constants.set(number, wire);
    return wire;
  }

  /** Calls an op with the params that are given and no others. */
  callAsGiven(op: OpName, inputs: ScalarInputs, params: Params): Wire {
    const out = this.freshName();
    const given = Object.entries(inputs);
    const operands = given.flatMap(([input, wire]) => (isScalar(wire) ? [] : [{ input, value: wire.value }]));
    const names = given.map(([input, wire]) => [input, isScalar(wire) ? wire : wire.name]);
    this.add({ do: 'call', op, inputs: Object.fromEntries(names), params, out });
    return { name: out, value: valuesOfCall(entryOf(op), operands, 1)[0]! };
  }

  /** Calls an op; params that are not given are written out as the catalogue's defaults. */
  call<O extends OpName>(op: O, inputs: ScalarInputs, params: Partial<ParamsOf<O>> = {}): Wire {
    return this.callAsGiven(op, inputs, explicitParams(op, params));
  }

  /** Elements added one after the other; those of none come to 0. */
  sum(wires: readonly Wire[]): Wire {
    return this.sums(wires).at(-1) ?? this.constant(0);
  }

  /** What they have come to at each of them. */
  sums(wires: readonly Wire[]): readonly Wire[] {
    const sofar: Wire[] = [];
    for (const wire of wires) {
      const last = sofar.at(-1);
      sofar.push(last ? this.call('add', { self: last, other: wire }) : wire);
    }
    return sofar;
  }
}
