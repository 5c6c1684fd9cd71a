/** The part of the graph that a backward run visits, and in which order. */
import { AccumulateGrad, type Node, type Task } from '../node.ts';

/** Every node that the roots lead back to, youngest first; `run` marks them with a task of its own. */
export function reachableFrom(roots: readonly Node[], run: object): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    if (node.task?.run === run) return;
    node.task = newTask(run, node.task);
    nodes.push(node);
  };
  for (const root of roots) visit(root);
  for (let i = 0; i < nodes.length; i++) for (const edge of nodes[i]!.edges) if (edge !== null) visit(edge); // grows as it goes
  return nodes.sort((a, b) => b.id - a.id);
}

const newTask = (run: object, outer: Task | null): Task => ({ grad: null, waiting: 0, isUseful: true, run, outer });

/** Marks as useful only the targets and what leads to one. */
export function markUseful(youngestFirst: readonly Node[], targets: ReadonlySet<Node | null>): void {
  for (const node of youngestFirst.toReversed())
    node.task!.isUseful = targets.has(node) || node.edges.some((edge) => edge?.task?.isUseful === true);
}

/** Counts for every leaf the contributions that it has to wait for. */
export function countContributions(roots: readonly Node[], nodes: readonly Node[]): void {
  const count = (node: Node | null): void => {
    if (node instanceof AccumulateGrad) node.task!.waiting++;
  };
  roots.forEach(count);
  for (const node of nodes) if (node.task!.isUseful) node.edges.forEach(count);
}
