/** Laws of the chapter on autograd: what holds of gradients whatever is differentiated. */
import type { Id, Level } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { checkAccumulating, checkAdditive } from './additive.ts';
import { differentiableOps } from './drawn-function.ts';
import type { Law } from './law.ts';
import { makeLaw } from './make-law.ts';
import { checkReUse } from './re-use.ts';
import type { Trial } from './trial.ts';
import { inTurn } from './trying.ts';

export const autogradLaws: readonly Law[] = [
  aboutFunctions(
    're-use',
    'P',
    ['autograd.backward.every-path'],
    checkReUse,
    'The gradient of a tensor that is used several times is the sum of those of copies used once',
  ),
  aboutFunctions(
    'additive',
    'P',
    ['autograd.backward.several-roots'],
    checkAdditive,
    'The gradient from several roots is the sum of the gradients from each',
  ),
  aboutFunctions(
    'accumulating',
    'S',
    ['autograd.accumulate.adds'],
    checkAccumulating,
    'What several backwards leave in `.grad` is the sum of what each gives',
  ),
];

type Check = (op: string, backend: Backend, choices: Choices) => Promise<Trial>;

/** A law on functions that are drawn around one op of the catalogue after another. */
function aboutFunctions(name: string, level: Level, clauses: readonly Id[], check: Check, title: string): Law {
  const trying = inTurn('it has no op with a gradient', ({ description }) => differentiableOps(description), check);
  return makeLaw({ id: `autograd.law.${name}`, clauses, title, level }, trying);
}
