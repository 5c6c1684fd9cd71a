/** The part of the graph that one backward run goes through, and in which order. */
import type { Tensor } from '../../tensor.ts';
import { AccumulateGrad, type Node } from '../node.ts';

/** What an outer run knew of a node when a run that one of its hooks started came by. */
interface Interrupted {
  readonly node: Node;
  readonly visit: object | null;
  readonly grad: Tensor | null;
  readonly waiting: number;
}

/** Every node that the roots lead back to; while it lasts, each of them that is useful knows of it. */
export class Visit {
  /** Youngest first. */
  readonly nodes: Node[] = [];
  readonly #interrupted: Interrupted[] = [];

  /** Useful are the targets and what leads to one; without targets everything is. */
  constructor(roots: readonly Node[], targets: ReadonlySet<Node | null> | null) {
    const { nodes } = this;
    for (const root of roots) this.#enter(root);
    for (let i = 0; i < nodes.length; i++) for (const edge of nodes[i]!.edges) if (edge !== null) this.#enter(edge); // grows as it goes
    nodes.sort((a, b) => b.id - a.id);
    if (targets !== null) this.#leaveUseless(targets);
    for (const root of roots) this.#expect(root);
    for (const node of nodes) if (this.includes(node)) for (const edge of node.edges) this.#expect(edge);
  }

  /** Whether a gradient is worth bringing to a node. */
  includes(node: Node | null): node is Node {
    return node !== null && node.visit === this;
  }

  #enter(node: Node): void {
    if (node.visit === this) return;
    const { visit, grad } = node;
    if (visit !== null) this.#interrupted.push({ node, visit, grad, waiting: waitingOf(node) });
    node.visit = this;
    node.grad = null;
    if (node instanceof AccumulateGrad) node.waiting = 0;
    this.nodes.push(node);
  }

  #leaveUseless(targets: ReadonlySet<Node | null>): void {
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i]!;
      if (!targets.has(node) && !node.edges.some((edge) => this.includes(edge))) node.visit = null;
    }
  }

  /** Counts one contribution that a leaf has to wait for. */
  #expect(node: Node | null): void {
    if (node instanceof AccumulateGrad) node.waiting++;
  }

  /** Forgets all nodes, and lets an outer run find those that it shares as it left them. */
  end(): void {
    for (const node of this.nodes) {
      node.visit = null;
      node.grad = null;
    }
    for (const { node, visit, grad, waiting } of this.#interrupted) {
      node.visit = visit;
      node.grad = grad;
      if (node instanceof AccumulateGrad) node.waiting = waiting;
    }
  }
}

const waitingOf = (node: Node): number => (node instanceof AccumulateGrad ? node.waiting : 0);
