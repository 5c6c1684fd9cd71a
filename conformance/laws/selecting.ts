/** Where a result is made of elements of what was given, each element gets what arrives where it went, and 0 if it went nowhere. */
import type { Description, Element, Op } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import { type Choices, shuffled } from '../catalogue/choices.ts';
import { type DrawnCall, drawCall } from '../catalogue/draw.ts';
import { changed, functionOf, mapped } from './call-functions.ts';
import { type DrawnFunction, differentiableOps, type Root } from './drawn-function.ts';
import { observeValue, valuesAndGradientsOf } from './function-programs.ts';
import { programOf } from './measured.ts';
import { checkRelation } from './relation.ts';
import type { Seen } from './seen.ts';
import type { Trial } from './trial.ts';

/** Ops whose results hold elements of their operands, and constants, and nothing that is computed. */
export const selectingOps = (description: Description): readonly string[] =>
  differentiableOps(description).filter((name) => selects(entryOf(name)));

/** What is exact moves elements or drops them, unless it turns their signs or jumps, as a remainder does. */
const selects = ({ rounding, outputs, jumps }: Op): boolean =>
  rounding.class === 'exact' &&
  !jumps &&
  Object.values(outputs).every(({ range }) => range !== 'opposite' && range !== 'magnitude');

/** Compares the gradients with what each element's places in the results say. */
export function checkSelecting(op: string, backend: Backend, choices: Choices): Promise<Trial> {
  const drawn = functionOf(told(drawCall(op, choices), choices), choices);
  return checkRelation(backend, {
    program: valuesAndGradientsOf(drawn),
    beside: [
      programOf(
        drawn.steps,
        drawn.roots.map(({ name }) => observeValue(name)),
      ),
    ],
    expected: (values) => {
      const results = values.tensors();
      return [...results, ...gradientsBy(results, drawn)];
    },
    exactly: true,
  });
}

/** The call on numbers that are all different, so that an element is known wherever it went; none is whole, or a bound. */
function told(call: DrawnCall, choices: Choices): DrawnCall {
  const floats = Object.values(call.inputs).flatMap((tensors) => tensors.filter(({ dtype }) => dtype === 'float'));
  const count = floats.reduce((sum, { data }) => sum + data.length, 0);
  const numbers = shuffled(
    choices,
    Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i / 32 + 1 / 128)),
  );
  const different = mapped(call, (tensor) =>
    tensor.dtype === 'float' ? { ...tensor, data: numbers.splice(0, tensor.data.length) } : tensor,
  );
  return changed(call, different)!;
}

/** For each element of each leaf the sum of what the seeds have in its places. */
function gradientsBy(results: readonly Seen[], { steps, roots, leaves }: DrawnFunction): readonly Seen[] {
  const arriving = new Map<number, number>();
  for (const [nth, { numbers }] of results.entries()) {
    const seed = roots[nth]!.seed.data as readonly number[];
    for (const [i, number] of numbers.entries()) arriving.set(number, (arriving.get(number) ?? 0) + seed[i]!);
  }
  return leaves.map((leaf) => {
    const step = steps.find((each) => each.out === leaf) as Root['seed'];
    const numbers = (step.data as readonly Element[]).map((element) => arriving.get(Number(element)) ?? 0);
    return { dtype: results[0]!.dtype, shape: step.shape, numbers, scales: numbers.map(() => 0) };
  });
}
