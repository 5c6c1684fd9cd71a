/** Bad input: spoiled calls of every op are refused where PyTorch refuses them, for the same reason, and change nothing. */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome, Program, Step } from '../../spec/index.ts';
import { referenceBackend } from '../backends/reference.ts';
import { catalogue, givesList, isCallable } from '../catalogue/catalogue.ts';
import { type Choices, randomChoices } from '../catalogue/choices.ts';
import { type DrawnCall, drawCall } from '../catalogue/draw.ts';
import { type Fault, faults } from '../catalogue/faults.ts';
import { without } from '../judge/without-for-tests.ts';
import { checkProgram } from '../programs/check.ts';
import { callSteps, namesOfResults, tensorSteps } from './drawn-steps.ts';
import { askOracle, describeWithOracle } from './for-tests.ts';

const seeds = Array.from({ length: 4 }, (_, seed) => seed * 97 + 13);

/** What breaks two rules at once, or a rule that PyTorch keeps in some of its forms only. */
const open: Readonly<Partial<Record<Fault, readonly string[]>>> = {
  'a dim less': ['cross_entropy_probabilities', 'movedim', 'scatter', 'unflatten'],
  'another size': ['cross_entropy_probabilities'],
  'another dtype': ['lerp'],
  'another param': ['cross_entropy', 'cross_entropy_probabilities', 'smooth_l1_loss', 'unflatten'],
};

interface BadCall {
  readonly op: string;
  readonly fault: Fault;
  readonly program: Program;
}

const bad = Object.keys(catalogue)
  .filter((op) => !givesList(catalogue[op]!)) // a spoiled call has other names to bind
  .flatMap((op) =>
    (Object.keys(faults) as Fault[]).flatMap((fault) => seeds.flatMap((seed) => spoiled(op, fault, seed))),
  );

function spoiled(op: string, fault: Fault, seed: number): BadCall[] {
  if (open[fault]?.includes(op)) return [];
  const choices: Choices = randomChoices(seed);
  const call = faults[fault](drawCall(op, choices, !isCallable(catalogue[op]!)), choices);
  const program = call && programOf(call);
  return program && checkProgram(program).length === 0 ? [{ op, fault, program }] : [];
}

/** Attempts the call; then says what came of it, and what the operands are afterwards. */
function programOf(call: DrawnCall): Program {
  const tensors = tensorSteps(call);
  const seen = namesOfResults(call).flatMap((of): Step[] => [
    { do: 'observe', what: 'shape', of },
    { do: 'observe', what: 'dtype', of },
  ]);
  const after = tensors.flatMap((step): Step[] => {
    const of = (step as Extract<Step, { do: 'tensor' }>).out;
    return [
      { do: 'observe', what: 'value', of },
      { do: 'observe', what: 'version', of },
    ];
  });
  return { version: 1, steps: [...tensors, { do: 'attempt', steps: [...callSteps(call), ...seen] }, ...after] };
}

describeWithOracle('spoiled calls', () => {
  let outcomes: readonly Outcome[];
  beforeAll(() => {
    outcomes = askOracle(bad.map(({ program }) => ({ program, float: 'float64' })));
  }, 120_000);

  test.each([...new Set(bad.map(({ op }) => op))])('of %s come to what they come to in PyTorch', async (op) => {
    for (const [i, { fault, program, ...of }] of bad.entries()) {
      if (of.op !== op) continue;
      const answer = await referenceBackend().run({ program, float: 'float64' });
      expect(without(answer, 'message'), `${fault}: ${JSON.stringify(program)}`).toEqual(
        without(outcomes[i], 'message'),
      );
    }
  });

  test('are refused in good part', () => {
    const raised = outcomes.filter((outcome) => JSON.stringify(outcome).includes('"raised"'));
    expect(raised.length).toBeGreaterThan(bad.length / 5);
  });
});
