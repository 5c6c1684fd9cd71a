/** What the catalogue lets one draw is valid: every drawn call runs in PyTorch, and its results have the shape foretold. */
import { beforeAll, expect, test } from 'vitest';
import type { Outcome, Program, Step } from '../../spec/index.ts';
import { catalogue, isCallable } from '../catalogue/catalogue.ts';
import { randomChoices } from '../catalogue/choices.ts';
import { type DrawnCall, drawCall } from '../catalogue/draw.ts';
import { validate } from '../formats/validate.ts';
import { checkProgram } from '../programs/check.ts';
import { callSteps, namesOfResults, tensorSteps } from './drawn-steps.ts';
import { askOracle, describeWithOracle } from './for-tests.ts';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const ops = Object.keys(catalogue);
const drawn = ops.map((op) => seeds.map((seed) => drawCall(op, randomChoices(seed))));

function programOf(call: DrawnCall): Program {
  const observed = namesOfResults(call).map((of): Step => ({ do: 'observe', what: 'shape', of }));
  return { version: 1, steps: [...tensorSteps(call), ...callSteps(call), ...observed] };
}

test.each(ops.map((op, i) => [op, drawn[i]!] as const))(
  'calls of %s are drawn that are valid programs',
  (op, calls) => {
    for (const call of calls) expect(checkProgram(validate.program(programOf(call)))).toEqual([]);
    if (isCallable(catalogue[op]!)) expect(new Set(calls.map((call) => JSON.stringify(call))).size).toBeGreaterThan(6);
  },
);

describeWithOracle('in PyTorch', () => {
  let outcomes: readonly Outcome[];
  beforeAll(() => {
    outcomes = askOracle(drawn.flat().map((call) => ({ program: programOf(call), float: 'float64' })));
  });

  test.each(ops.map((op, i) => [op, i] as const))('drawn calls of %s run, and give the shape foretold', (_, i) => {
    drawn[i]!.forEach((call, j) => {
      const observations = call.results.map((value) => ({ kind: 'shape', value }));
      expect(outcomes[i * seeds.length + j], JSON.stringify(call)).toEqual({ kind: 'values', observations });
    });
  });
});
