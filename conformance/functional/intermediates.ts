/** Which gradients can be had by adding a zero leaf to an intermediate tensor, and which only a tape can give. */
import { ops } from '../../spec/index.ts';
import { Unsupported } from '../interpreter/unsupported.ts';
import type { Value } from '../programs/value-graph.ts';
import type { GradientNode, Node } from './graph.ts';
import { dependents, partsOf } from './reach.ts';

/** Refuses a gradient that is None or an error, or that the lowering would get wrong. */
export function requireOrdinary(gradient: GradientNode, before: readonly Node[]): void {
  const parts = partsOf(gradient, before);
  for (const value of gradient.inputs) {
    if (!value.requiresGrad || !parts.some(({ inputs }) => inputs.includes(value)))
      throw new Unsupported(
        'none',
        'one of the gradients is None or zeros by convention, which a library of functions has no say in',
      );
    if (!readsItself(value, before)) continue;
    const through = parts.flatMap(({ nodes }) => nodes).find((node) => passes(node, value, before));
    if (through)
      throw new Unsupported(
        'grad',
        `an input was made by an op whose gradient reads its result, and the gradient of step ${through.path} went back through it: only a tape has that tensor twice`,
      );
  }
}

/** Whether the gradient of the op that made a value reads the value. */
function readsItself(value: Value, before: readonly Node[]): boolean {
  const maker = before.find((node) => node.kind === 'call' && node.outs.includes(value));
  if (maker?.kind !== 'call') return false;
  const { inputs, outputs } = ops[maker.op];
  const reads = Object.values(inputs).flatMap((input: { readonly reads?: readonly string[] }) => input.reads ?? []);
  return reads.some((name) => name in outputs);
}

/** Whether a gradient went back through the op that made a value: from a root that depends on it to an input before it. */
function passes(node: Node, value: Value, before: readonly Node[]): boolean {
  return (
    node.kind === 'gradient' && node.inputs.some((input) => input !== value && dependents(before, [input]).has(value))
  );
}
