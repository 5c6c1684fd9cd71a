/** What the names of a tensor program stand for while it is lowered. */
import type { Name, Operand, Ref, TensorStep } from '../../spec/index.ts';
import { decodeElements } from '../formats/elements.ts';
import { encodeFloat } from '../formats/numbers.ts';
import { placesOf, rowMajor } from '../programs/layout.ts';
import { isScalar } from '../programs/scalars.ts';
import type { Circuit } from './circuit.ts';
import type { Root } from './passes.ts';
import { type Argument, type Bundle, isWires, NoScalarForm, type Wires } from './wires.ts';

/** The tensors of the program, by name. */
export class Bundles {
  readonly #named = new Map<Name, Bundle>();

  bind(name: Name, bundle: Bundle): void {
    this.#named.set(name, bundle);
  }

  bundle(ref: Ref): Bundle {
    const bundle = typeof ref === 'string' ? this.#named.get(ref) : undefined;
    if (!bundle) throw new NoScalarForm('what a reference means is no tensor of the program');
    return bundle;
  }

  /** A floating tensor: an engine knows no others. */
  wires(ref: Ref): Wires {
    const bundle = this.bundle(ref);
    if (!isWires(bundle)) throw new NoScalarForm('whole numbers and bools are no scalars of an engine');
    return bundle;
  }

  argument(operand: Operand): Argument {
    if (Array.isArray(operand)) return operand.map((ref) => this.bundle(ref));
    return isScalar(operand) ? operand : this.bundle(operand);
  }

  roots(roots: readonly Ref[], seeds: readonly (Ref | null)[] = []): readonly Root[] {
    return roots.map((ref, i) => {
      const seed = seeds[i] ?? null;
      return { wires: this.wires(ref), seed: seed === null ? null : this.wires(seed) };
    });
  }
}

/** A tensor that is given: a leaf for each element. */
export function leavesOf(circuit: Circuit, { dtype, shape, data, layout, requires_grad }: TensorStep): Bundle {
  const storage = decodeElements(data, dtype);
  const elements = placesOf(shape, layout ?? rowMajor(shape)).map((place) => storage[place]!);
  if (dtype === 'int64' || dtype === 'bool') return { shape, dtype, elements };
  if (dtype !== 'float') throw new NoScalarForm('an engine has one dtype, and the program names others');
  return { shape, elements: elements.map((each) => circuit.leaf(encodeFloat(Number(each)), requires_grad)) };
}
