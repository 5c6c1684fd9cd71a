/** A recorded operation: what its gradient formulas need, kept until backward has used it. */
import type { NdArray } from '../arrays/array.ts';
import type { Shape } from '../arrays/shape.ts';
import { TensorError, unreachable } from '../error.ts';
import type { Operand } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import { AccumulateGrad, Node } from './node.ts';
import type { Operation, Params } from './operation.ts';

/** By operand and then by result: what was saved, and holes for what no needed gradient reads. */
type Saved = (Operand | undefined)[];

const nothing: Saved = [];
const noVersions: number[] = [];

/** The node of one call of an op. */
export class OperationNode extends Node {
  #saved = nothing;
  #versions = noVersions;
  #isReleased = false;

  constructor(
    readonly operation: Operation,
    readonly params: Params,
    readonly operandShapes: readonly Shape[],
    edges: readonly (Node | null)[],
    result: NdArray,
    override name: string,
  ) {
    super(edges, result.shape, result.dtype);
  }

  /** Keeps those operands that the gradients of the operands with an edge, or with a formula at all, will read. */
  saveOperands(operands: readonly Operand[], isNeeded: (position: number) => boolean): void {
    for (let i = 0; i < operands.length; i++) {
      if (!isNeeded(i)) continue;
      for (const input of this.operation.readsOf(i).inputs)
        for (let j = 0; j < operands.length; j++) if (this.operation.inputOf(j) === input) this.#save(j, operands[j]!);
    }
  }

  /** Keeps those results that the needed gradients will read. */
  saveResults(results: readonly Tensor[], isNeeded: (position: number) => boolean): void {
    for (let i = 0; i < this.edges.length; i++) {
      if (!isNeeded(i)) continue;
      for (const output of this.operation.readsOf(i).outputs) this.#save(this.edges.length + output, results[output]!);
    }
  }

  #save(place: number, value: Operand): void {
    if (this.#saved === nothing) {
      const places = this.edges.length + this.operation.outputNames.length;
      this.#saved = new Array(places).fill(undefined);
      this.#versions = new Array(places).fill(0);
    }
    this.#saved[place] = value;
    if (value instanceof Tensor) this.#versions[place] = value.version;
  }

  override check(): void {
    if (this.#saved === nothing) return;
    if (this.#isReleased)
      throw new TensorError(
        'backward-twice',
        `${this.name}: what it saved was freed by an earlier backward; give that one { retainGraph: true }`,
      );
    for (let place = 0; place < this.#saved.length; place++) {
      const value = this.#saved[place];
      if (value instanceof Tensor) this.#checkUnchanged(value, place);
    }
  }

  #checkUnchanged(tensor: Tensor, place: number): void {
    const saved = this.#versions[place]!;
    if (tensor.version !== saved)
      throw new TensorError(
        'modified-in-place',
        `${this.#describe(tensor, place)} was needed as it was at version ${saved} and is now at version ` +
          `${tensor.version}; write to a clone(), or use the operation that is not in place`,
      );
    const edge = this.edges[place] ?? null;
    if (edge !== null && !(edge instanceof AccumulateGrad) && tensor.gradFn === null)
      throw new TensorError(
        'modified-in-place',
        `${this.#describe(tensor, place)} was detached in place after it was saved; use detach() instead`,
      );
  }

  #describe(tensor: Tensor, place: number): string {
    const { inputNames, outputNames } = this.operation;
    const results = place - this.edges.length;
    const name = results < 0 ? inputNames[this.operation.inputOf(place)] : outputNames[results];
    return `${this.name}: '${name}' of shape [${tensor.shape}]`;
  }

  override pull(grad: Tensor, position: number): Tensor {
    const { operation } = this;
    const formula = operation.formulaOf(position) ?? unreachable(`${operation.name} has no gradient for ${position}`);
    const context = operation.context(this.#saved, this.params, this.operandShapes);
    return formula(grad, context, position - operation.inputOf(position));
  }

  override release(): void {
    this.#isReleased = true;
    if (this.#saved !== nothing) this.#saved = [];
  }
}
