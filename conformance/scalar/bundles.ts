/** What the names of a tensor program stand for while it is lowered. */
import type { CallStep, GradStep, Name, Operand, Ref, TensorStep } from '../../spec/index.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { decodeElements } from '../formats/elements.ts';
import { encodeFloat } from '../formats/numbers.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';
import { isScalar } from '../programs/scalars.ts';
import { gradientOf, leaf, reach, type Value, valuesOfCall } from '../programs/value-graph.ts';
import { isRef } from '../programs/walk.ts';
import type { Circuit } from './circuit.ts';
import { type Argument, type Bundle, isWires, NoScalarForm, requireSmall, type Wire, type Wires } from './wires.ts';

/** A tensor: its elements, and how gradients flow to it as a whole. */
interface Tensor<Elements extends Bundle = Bundle> {
  readonly bundle: Elements;
  readonly value: Value;
}

/** The tensors of the program. */
export class Bundles {
  readonly #named = new Map<Name, Tensor>();
  readonly #all: Tensor[] = [];

  bind(name: Name, tensor: Tensor): void {
    this.#named.set(name, tensor);
    this.#all.push(tensor);
  }

  /** Binds the results of a call. */
  bindResults({ op, inputs, out }: CallStep, results: readonly Bundle[]): void {
    const names = [out].flat();
    const operands = Object.entries(inputs).flatMap(([input, operand]) =>
      [operand].flat().flatMap((ref) => (isRef(ref) ? [{ input, value: this.get(ref).value }] : [])),
    );
    const values = valuesOfCall(entryOf(op), operands, names.length);
    for (const [i, name] of names.entries()) this.bind(name, { bundle: results[i]!, value: values[i]! });
  }

  /** Binds a gradient with respect to a tensor: with `create_graph` a function of all that was read on the way. */
  bindGradient({ outputs, grad_outputs, create_graph }: GradStep, name: Name, { bundle, value }: Tensor): void {
    const values = (refs: readonly (Ref | null)[]) => refs.flatMap((ref) => (ref === null ? [] : this.get(ref).value));
    const reached = reach(values(outputs));
    this.bind(name, {
      bundle,
      value: create_graph ? gradientOf(value, reached, values(grad_outputs ?? [])) : leaf(false),
    });
  }

  get(ref: Ref): Tensor {
    const tensor = typeof ref === 'string' ? this.#named.get(ref) : undefined;
    if (!tensor) throw new NoScalarForm('what a reference means is no tensor of the program');
    return tensor;
  }

  /** A floating tensor: an engine knows no others. */
  floating(ref: Ref): Tensor<Wires> {
    const { bundle, value } = this.get(ref);
    if (!isWires(bundle)) throw new NoScalarForm('whole numbers and bools are no scalars of an engine');
    return { bundle, value };
  }

  argument(operand: Operand): Argument {
    if (Array.isArray(operand)) return operand.map((ref) => this.get(ref).bundle);
    return isScalar(operand) ? operand : this.get(operand).bundle;
  }

  /** The elements of all tensors that some lead back to, those that were made last first. */
  elementsBehind(tensors: readonly Tensor[]): readonly Wire[] {
    const reached = reach(tensors.map(({ value }) => value));
    const behind = this.#all.filter(({ value }) => reached.has(value));
    const wires = new Set(behind.flatMap(({ bundle }) => (isWires(bundle) ? bundle.elements : [])));
    return [...wires].sort((a, b) => b.value.id - a.value.id);
  }
}

/** A tensor that is given: a leaf for each element. */
export function leavesOf(circuit: Circuit, { dtype, shape, data, layout, requires_grad }: TensorStep): Bundle {
  requireSmall(shape);
  const storage = decodeElements(data, dtype);
  const elements = placesOf(shape, layout ?? rowMajor(shape)).map((place) => storage[place]!);
  if (dtype === 'int64' || dtype === 'bool') return { shape, dtype, elements };
  if (dtype !== 'float') throw new NoScalarForm('an engine has one dtype, and the program names others');
  return { shape, elements: elements.map((each) => circuit.leaf(encodeFloat(Number(each)), requires_grad)) };
}
