/** Arithmetic on tensors whose elements are tensors of their own: a scalar call for each. */
import type { OpName, Params, Scalar, Shape } from '../../spec/index.ts';
import { broadcastShapes } from '../catalogue/broadcasting.ts';
import { sizeOf } from '../catalogue/shape-params.ts';
import { isScalar } from '../programs/scalars.ts';
import type { Circuit } from './circuit.ts';
import { moved } from './moves.ts';
import { type Argument, type Bundle, type Known, NoScalarForm, requireSmall, type Wire, type Wires } from './wires.ts';

type Operands = Readonly<Record<string, Wires | Scalar>>;

/** The words that formulas are written in. */
export class Tensors {
  constructor(readonly circuit: Circuit) {}

  /** An op that looks at each element alone, on operands stretched to one shape. */
  each(op: OpName, operands: Operands, params: Params): Wires {
    const given = Object.entries(operands);
    const shape = broadcastShapes(given.flatMap(([, operand]) => (isScalar(operand) ? [] : [operand.shape])));
    if (!shape) throw new NoScalarForm(`the operands of ${op} do not go together`);
    const stretched = given.map(([name, operand]) => [name, isScalar(operand) ? operand : this.expand(operand, shape)]);
    const inputsAt = (i: number) =>
      Object.fromEntries(
        stretched.map(([name, operand]) => [name, isScalar(operand) ? operand : (operand as Wires).elements[i]!]),
      );
    const elements = Array.from({ length: sizeOf(shape) }, (_, i) => this.circuit.callAsGiven(op, inputsAt(i), params));
    return { shape, elements };
  }

  add(self: Wires, other: Wires | Scalar): Wires {
    return this.each('add', { self, other }, { alpha: 1 });
  }

  sub(self: Wires, other: Wires | Scalar): Wires {
    return this.each('sub', { self, other }, { alpha: 1 });
  }

  mul(self: Wires, other: Wires | Scalar): Wires {
    return this.each('mul', { self, other }, {});
  }

  div(self: Wires, other: Wires | Scalar): Wires {
    return this.each('div', { self, other }, {});
  }

  neg(self: Wires): Wires {
    return this.each('neg', { self }, {});
  }

  /** The elements multiplied by a number; themselves where that is 1. */
  scaled(self: Wires, factor: unknown): Wires {
    if (typeof factor !== 'number') throw new NoScalarForm(`${factor} is no finite number`);
    return factor === 1 ? self : this.mul(self, factor);
  }

  /** The elements along some dims added up, one after the other. The dims stay, with size 1. */
  sum(self: Wires, dims: readonly number[]): Wires {
    const shape = self.shape.map((size, dim) => (dims.includes(dim) ? 1 : size));
    const elements = this.#linesAlong(self, dims).map((line) => this.circuit.sum(line));
    return { shape, elements };
  }

  /** What the elements along a dim come to as they are added, one after the other. */
  runningSum(self: Wires, dim: number): Wires {
    const lines = this.#linesAlong(self, [dim]).map((line) => this.circuit.sums(line));
    const shape = [...self.shape.toSpliced(dim, 1), self.shape[dim]!];
    const lastIsFirst = { source: [-1], destination: [dim] };
    return this.move('movedim', { self: { shape, elements: lines.flat() } }, lastIsFirst) as Wires;
  }

  /** The lines of elements along some dims, in the order of the other dims. */
  #linesAlong(self: Wires, dims: readonly number[]): readonly (readonly Wire[])[] {
    const kept = [...self.shape.keys()].filter((dim) => !dims.includes(dim));
    const { elements } = this.move('permute', { self }, { dims: [...kept, ...dims] }) as Wires;
    const sizeAlong = (some: readonly number[]) => sizeOf(some.map((dim) => self.shape[dim]!));
    const length = sizeAlong(dims);
    return Array.from({ length: sizeAlong(kept) }, (_, i) => elements.slice(i * length, (i + 1) * length));
  }

  /** The first result of an op that only moves elements. */
  move(op: OpName, inputs: Readonly<Record<string, Argument>>, params: Params): Bundle {
    return moved(this.circuit, op, inputs, params)[0]!;
  }

  expand(self: Wires, shape: Shape): Wires {
    requireSmall(shape);
    return this.move('expand', { self }, { size: shape }) as Wires;
  }

  unsqueeze(self: Wires, dim: number): Wires {
    return this.move('unsqueeze', { self }, { dim }) as Wires;
  }

  /** `self` with the elements of `source` added at places of it, in order. */
  addedAt(self: Wires, places: Known, source: Wires): Wires {
    const elements = [...self.elements];
    for (const [i, place] of places.elements.entries()) {
      const at = Number(place);
      elements[at] = this.circuit.call('add', { self: elements[at]!, other: source.elements[i]! });
    }
    return { shape: self.shape, elements };
  }
}

/** The places of a tensor's elements, as a tensor of its shape. */
export const placesIn = ({ shape }: Bundle): Known => ({
  shape,
  dtype: 'int64',
  elements: Array.from({ length: sizeOf(shape) }, (_, place) => BigInt(place)),
});
