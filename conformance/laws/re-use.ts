/** Using a tensor several times is using copies of it: its gradient is the sum of those of the copies. */
import type { CallStep, Ref } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { between, type Choices, chance, oneOf } from '../catalogue/choices.ts';
import { withCopies } from './copies.ts';
import { type DrawnFunction, drawFunction } from './drawn-function.ts';
import { valuesAndGradientsOf } from './function-programs.ts';
import { constant } from './op-steps.ts';
import { checkRelation } from './relation.ts';
import { sumOf } from './seen.ts';
import type { Trial } from './trial.ts';

/** Compares a function with the same one of copies. */
export async function checkReUse(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = usedTwice(drawFunction(op, backend.description, choices), backend, choices);
  const { whole, copyOf } = withCopies(drawn, chance(choices, 30));
  return checkRelation(backend, {
    program: valuesAndGradientsOf(drawn),
    beside: [valuesAndGradientsOf(whole)],
    expected: (apart) => {
      const [value, ...gradients] = apart.tensors();
      const copiesOf = (leaf: string) => gradients.filter((_, i) => copyOf.get(whole.leaves[i]!) === leaf);
      return [value!, ...drawn.leaves.map((leaf) => sumOf(copiesOf(leaf)))];
    },
  });
}

/** The function, most often with its root used several times by one more operation: `y * y`, or up to nine in a list. */
function usedTwice(drawn: DrawnFunction, { description }: Backend, choices: Choices): DrawnFunction {
  const [{ name: root, shape }] = drawn.roots;
  const possible = uses.filter(({ op }) => description.ops.includes(op) && (op !== 'cat' || shape.length > 0));
  if (possible.length === 0 || !chance(choices, 70)) return drawn;
  const { op, call } = oneOf(choices, possible);
  const fanIn = op === 'cat' ? between(choices, 2, 9) : 2;
  const step: CallStep = { do: 'call', op, ...call(root, fanIn), out: 'twice' };
  const result = op === 'cat' ? shape.with(0, fanIn * shape[0]!) : shape;
  const after = { name: 'twice', shape: result, seed: constant('seed', result, choices) };
  return { ...drawn, steps: [...drawn.steps, step], roots: [after] };
}

interface Use {
  readonly op: string;
  readonly call: (root: string, fanIn: number) => Pick<CallStep, 'inputs' | 'params'>;
}

const uses: readonly Use[] = [
  { op: 'add', call: (root) => ({ inputs: { self: root, other: root }, params: { alpha: 1 } }) },
  { op: 'mul', call: (root) => ({ inputs: { self: root, other: root }, params: {} }) },
  {
    op: 'cat',
    call: (root, fanIn) => ({
      inputs: { tensors: Array.from({ length: fanIn }, (): Ref => root) },
      params: { dim: 0 },
    }),
  },
];
