/** The history of a custom function: a node for the call, and one for each result, which hands its gradient to it. */
import { canExpand } from '../../arrays/shape.ts';
import { TensorError } from '../../error.ts';
import { zerosOf } from '../../ops/internal/constants.ts';
import type { Tensor } from '../../tensor.ts';
import { isGradEnabled, noGrad } from '../mode.ts';
import { Node } from '../node.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionDefinition } from './definition.ts';

type MaybeGradients = readonly (Tensor | null)[];

/** What one backward run has told a function: the gradients of its results, from which come those of its inputs. */
interface Told {
  readonly received: (Tensor | null)[];
  computed: MaybeGradients;
}

/** The call of a custom function. It runs when all its results have been visited, whether or not a gradient reached them. */
export class FunctionNode extends Node {
  override name: string;
  readonly #results: FunctionResult[] = [];
  readonly #told = new WeakMap<object, Told>(); // by visit, for a hook may run backward inside of backward

  constructor(
    readonly definition: FunctionDefinition,
    readonly context: FunctionContext,
    edges: readonly (Node | null)[],
  ) {
    super(edges, [], 'float32'); // no gradient is delivered here
    this.name = `${context.functionName}Backward`;
  }

  override get runsWithoutGradient(): boolean {
    return true;
  }

  /** The node of the result at a position. */
  resultNode(position: number, result: Tensor): FunctionResult {
    const node = new FunctionResult(this, position, result);
    this.#results[position] = node;
    return node;
  }

  /** Takes the gradient of one result. */
  receive(position: number, grad: Tensor): void {
    this.#toldNow.received[position] = grad;
  }

  get #toldNow(): Told {
    const visit = this.visit!;
    const told = this.#told.get(visit) ?? { received: [], computed: [] };
    this.#told.set(visit, told);
    return told;
  }

  override check(): void {
    const told = this.#toldNow;
    const { materializeGrads = true } = this.definition;
    const received = Array.from(this.#results, ({ shape, dtype }, i) => {
      return told.received[i] ?? (materializeGrads ? zerosOf(shape, dtype) : null);
    });
    told.computed = this.definition.onceDifferentiable ? this.#once(received) : this.#compute(received);
  }

  #compute(received: MaybeGradients): MaybeGradients {
    const { backward } = this.definition as { backward?(context: FunctionContext, ...grads: MaybeGradients): unknown };
    if (backward === undefined)
      throw new TensorError('not-implemented', `${this.name}: the custom function has no backward`);
    const given = backward.call(this.definition, this.context, ...received);
    const gradients = (Array.isArray(given) ? given : [given]) as MaybeGradients;
    this.#checkAnswer(gradients);
    return gradients;
  }

  #checkAnswer(gradients: MaybeGradients): void {
    const needed = this.edges.length;
    if (gradients.length < needed || gradients.slice(needed).some((gradient) => gradient !== null))
      throw new TensorError(
        'invalid-function',
        `${this.name}: backward must give a gradient, or null, for each of ${needed} inputs, not ${gradients.length}`,
      );
    this.edges.forEach((edge, i) => {
      const shape = gradients[i]?.shape;
      if (edge !== null && shape !== undefined && !canExpand(edge.shape, shape))
        throw new TensorError(
          'shape-mismatch',
          `${this.name}: gradient ${i} has shape [${shape}], which does not sum to the input's, [${edge.shape}]`,
        );
    });
  }

  /** Computes the gradients unrecorded. Who differentiates them all the same is told that it cannot be done. */
  #once(received: MaybeGradients): MaybeGradients {
    const gradients = noGrad(() => this.#compute(received));
    if (!isGradEnabled() || !received.some((grad) => grad?.requiresGrad)) return gradients;
    return gradients.map((gradient) => {
      const marked = gradient?.detach() ?? null;
      marked?.setHistory(new NotDifferentiable(this.name, marked));
      return marked;
    });
  }

  override pull(_: Tensor, input: number): Tensor | null {
    return this.#toldNow.computed[input] ?? null;
  }

  override release(): void {
    this.context.release();
  }
}

/** A result of a custom function. */
export class FunctionResult extends Node {
  override name: string;

  constructor(
    readonly call: FunctionNode,
    readonly position: number,
    { shape, dtype }: Tensor,
  ) {
    super([call], shape, dtype);
    this.name = call.name;
  }

  override pull(grad: Tensor): null {
    this.call.receive(this.position, grad);
    return null;
  }
}

/** Stands where a gradient could be differentiated if its function said how. */
class NotDifferentiable extends Node {
  override name = 'Error';

  constructor(
    readonly of: string,
    { shape, dtype }: Tensor,
  ) {
    super([], shape, dtype);
  }

  override check(): void {
    throw new TensorError('not-implemented', `${this.of}: it is onceDifferentiable, and was differentiated twice`);
  }

  override pull(): null {
    return null;
  }
}
