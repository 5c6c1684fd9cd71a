/** Laws of the chapter on optimizers: what holds whichever the optimizer is. */
import type { Description, Id, Level, OptimizerKind } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { Choices } from '../catalogue/choices.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import type { Law } from './law.ts';
import { makeLaw } from './make-law.ts';
import { checkGroups, checkMaximize, checkOrder, checkTwin, checkWithoutGradients } from './optimizer-laws.ts';
import { checkGradientsKept, checkMicroBatches, checkSaved } from './optimizer-sessions.ts';
import type { Trial } from './trial.ts';
import { inTurn } from './trying.ts';

type Check = (kind: OptimizerKind, backend: Backend, choices: Choices) => Promise<Trial>;

const optimizersOf = ({ optimizers }: Description): readonly OptimizerKind[] =>
  optimizers.filter((kind) => kind in optimizerEntries);

const canMaximize = (description: Description): readonly OptimizerKind[] =>
  optimizersOf(description).filter((kind) => 'maximize' in optimizerEntries[kind].options);

/** A law on one optimizer of the library after another, each several times. */
function aboutOptimizers(
  level: Level,
  id: Id,
  title: string,
  clauses: readonly Id[],
  check: Check,
  kinds: (description: Description) => readonly OptimizerKind[] = optimizersOf,
): Law {
  const trying = inTurn('it has no optimizer that the law is about', ({ description }) => kinds(description), check);
  return makeLaw({ id, clauses, title, level }, trying);
}

export const optimizerLaws: readonly Law[] = [
  aboutOptimizers(
    'O',
    'optimizers.law.order',
    'The order of the parameters changes nothing',
    ['optimizers.law.apart'],
    checkOrder,
  ),
  aboutOptimizers(
    'O',
    'optimizers.law.groups',
    'Parameters in several groups of the same options are stepped as in one',
    ['optimizers.law.apart'],
    checkGroups,
  ),
  aboutOptimizers(
    'O',
    'optimizers.law.twin',
    'A parameter beside another of the same values and gradients is stepped as that one is',
    ['optimizers.law.apart'],
    checkTwin,
  ),
  aboutOptimizers(
    'O',
    'optimizers.law.without-gradients',
    'A parameter without gradients keeps its values, and is as if it were not there',
    ['optimizers.law.apart', 'optimizers.step.none-skipped'],
    checkWithoutGradients,
  ),
  aboutOptimizers(
    'O',
    'optimizers.law.maximize',
    'To maximize is to minimize by the negated gradients',
    ['optimizers.maximize'],
    checkMaximize,
    canMaximize,
  ),
  aboutOptimizers(
    'S',
    'optimizers.law.gradients-kept',
    'A step leaves every gradient as it is',
    ['optimizers.step.grad-untouched'],
    checkGradientsKept,
  ),
  aboutOptimizers(
    'S',
    'optimizers.law.saved',
    'A training that is saved and loaded at some step goes on as it would have',
    ['optimizers.state.save', 'optimizers.state.load-options'],
    checkSaved,
  ),
  aboutOptimizers(
    'S',
    'optimizers.law.micro-batches',
    'Several backwards and a step are one backward of the sum and a step',
    ['autograd.accumulate.adds', 'optimizers.zero-grad.none'],
    checkMicroBatches,
  ),
];
