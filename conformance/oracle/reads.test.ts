/** The catalogue's `reads` are what PyTorch's gradients read: no more, and no other. */
import { beforeAll, expect, test } from 'vitest';
import { catalogue, isDifferentiable } from '../catalogue/catalogue.ts';
import { randomChoices } from '../catalogue/choices.ts';
import { drawCall } from '../catalogue/draw.ts';
import { askOracle, describeWithOracle } from './for-tests.ts';
import { overwritings, wasRead } from './reads.ts';

/** More where inputs are optional, so that each is given at least once. */
const seedsFor = (op: string): readonly number[] =>
  Object.values(catalogue[op]!.inputs).some(({ optional }) => optional) ? [1, 2, 3, 4, 5, 6] : [1, 2, 3];

const differentiable = Object.keys(catalogue).filter((op) =>
  Object.values(catalogue[op]!.inputs).some(isDifferentiable),
);

const questions = differentiable.flatMap((op) =>
  seedsFor(op).flatMap((seed) =>
    overwritings(drawCall(op, randomChoices(seed))).map((question) => ({ op, ...question })),
  ),
);

describeWithOracle('after the forward, a write', () => {
  const shown = new Map<string, { readonly refused: Set<string>; readonly allowed: Set<string> }>();

  beforeAll(() => {
    const outcomes = askOracle(questions.map(({ program }) => ({ program, float: 'float64' })));
    questions.forEach(({ op, input, overwritten }, i) => {
      const key = `${op} ${input}`;
      if (!shown.has(key)) shown.set(key, { refused: new Set(), allowed: new Set() });
      shown.get(key)![wasRead(outcomes[i]!) ? 'refused' : 'allowed'].add(overwritten);
    });
  });

  test.each(differentiable)('makes backward through %s an error exactly where its gradients read', (op) => {
    const { inputs, outputs } = catalogue[op]!;
    const tensors = [...Object.keys(inputs), ...Object.keys(outputs)];
    for (const input of Object.keys(inputs).filter((name) => isDifferentiable(inputs[name]!))) {
      const reads = inputs[input]!.reads!;
      const { refused, allowed } = shown.get(`${op} ${input}`)!;
      expect([...refused].sort(), `refused for ${op}'s ${input}`).toEqual([...reads].sort());
      expect([...allowed].sort(), `allowed for ${op}'s ${input}`).toEqual(
        tensors.filter((tensor) => !reads.includes(tensor)).sort(),
      );
    }
  });
});
