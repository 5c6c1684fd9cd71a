/** A recorded operation: what its gradient formulas need, kept until backward has used it. */
import type { NdArray } from '../arrays/array.ts';
import { TensorError } from '../error.ts';
import type { Operand, Operands } from '../ops/rule.ts';
import { Tensor } from '../tensor.ts';
import { AccumulateGrad, Node } from './node.ts';
import type { Operation, Params, Shapes } from './operation.ts';

/** By operand, and then by result if gradients read some: what was saved, and holes for what no needed gradient reads. */
type Saved = (Operand | undefined)[];

const nothing: Saved = [];
const freed: Saved = [];

/** The node of one call of an op. */
export class OperationNode extends Node {
  saved = nothing;
  /** The versions of what was saved; null while all of them are 0. */
  private versions: number[] | null = null;

  constructor(
    readonly operation: Operation,
    readonly params: Params,
    readonly operandShapes: Shapes,
    edges: readonly (Node | null)[],
    result: NdArray,
    override name: string,
  ) {
    super(edges, result.shape, result.dtype);
  }

  /** Keeps the operands that the gradient of the operand at a position reads, as they are now. */
  saveOperands(operands: Operands, position: number): void {
    for (const input of this.operation.readsOf(position).inputs)
      for (let i = input; i <= this.operation.lastOf(input, operands.length); i++) this.save(i, operands[i]);
  }

  /** Keeps the results that the gradient of the operand at a position reads, as they are now. */
  saveResults(results: readonly Tensor[], position: number): void {
    for (const output of this.operation.readsOf(position).outputs)
      this.save(this.edges.length + output, results[output]!);
  }

  private save(place: number, value: Operand | undefined): void {
    if (this.saved === nothing) this.saved = new Array(this.places);
    this.saved[place] = value;
    if (!(value instanceof Tensor) || value.version === 0) return;
    this.versions ??= new Array(this.places).fill(0);
    this.versions[place] = value.version;
  }

  private get places(): number {
    const { readsResults, outputNames } = this.operation;
    return this.edges.length + (readsResults ? outputNames.length : 0);
  }

  override check(): void {
    if (this.saved === freed)
      throw new TensorError(
        'backward-twice',
        `${this.name}: what it saved was freed by an earlier backward; give that one { retainGraph: true }`,
      );
    for (let place = 0; place < this.saved.length; place++) {
      const value = this.saved[place];
      if (value instanceof Tensor) this.checkUnchanged(value, place);
    }
  }

  private checkUnchanged(tensor: Tensor, place: number): void {
    const saved = this.versions === null ? 0 : this.versions[place]!;
    if (tensor.version !== saved)
      throw new TensorError(
        'modified-in-place',
        `${this.describe(tensor, place)} was needed as it was at version ${saved} and is now at version ` +
          `${tensor.version}; write to a clone(), or use the operation that is not in place`,
      );
    const edge = this.edges[place] ?? null;
    if (edge !== null && !(edge instanceof AccumulateGrad) && tensor.gradFn === null)
      throw new TensorError(
        'modified-in-place',
        `${this.describe(tensor, place)} was detached in place after it was saved; use detach() instead`,
      );
  }

  private describe(tensor: Tensor, place: number): string {
    const { inputNames, outputNames } = this.operation;
    const result = place - this.edges.length;
    const name = result < 0 ? inputNames[this.operation.inputOf(place)] : outputNames[result];
    return `${this.name}: '${name}' of shape [${tensor.shape}]`;
  }

  override pull(grad: Tensor, position: number): Tensor | null {
    return this.operation.pull(position, grad, this);
  }

  override release(): void {
    if (this.saved !== nothing) this.saved = freed;
  }
}

/** The node of one of the views that an op gives as a list. */
export class ListedViewNode extends OperationNode {
  constructor(
    operation: Operation,
    params: Params,
    operandShapes: Shapes,
    edges: readonly (Node | null)[],
    view: NdArray,
    name: string,
    /** Which of the views it is. */
    readonly index: number,
  ) {
    super(operation, params, operandShapes, edges, view, name);
  }

  override pull(grad: Tensor, position: number): Tensor | null {
    return this.operation.pull(position, grad, this, this.index);
  }
}
