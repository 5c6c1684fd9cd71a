import { describe, expect, test } from 'vitest';
import type { CallStep, InPlaceStep, Program, Shape, Step } from '../../spec/index.ts';
import { runReference } from '../backends/reference.ts';
import { askOracle, describeWithOracle } from '../oracle/for-tests.ts';
import { checkProgram } from '../programs/check.ts';
import { catalogue, inputsOf, outOf, resultsOf } from './catalogue.ts';
import { randomChoices } from './choices.ts';
import { type DrawnCall, drawCall } from './draw.ts';

const names = Object.keys(catalogue);
const seeds = Array.from({ length: 50 }, (_, seed) => seed);

/** A call as a program that observes the shape of every result. */
function programOf({ op, inputs, params, results: shapesOfResults }: DrawnCall): Program {
  const entry = catalogue[op]!;
  const tensors = Object.entries(inputs).flatMap(([input, drawn]) =>
    drawn.map(({ shape, dtype, data }, i): Step => {
      return { do: 'tensor', out: `${input}${i}`, dtype, shape, data, requires_grad: false };
    }),
  );
  const operands = Object.fromEntries(
    inputsOf(entry)
      .filter(([input]) => input in inputs)
      .map(([input, { variadic }]) => [
        input,
        variadic ? inputs[input]!.map((_tensor, i) => `${input}${i}`) : `${input}0`,
      ]),
  );
  const outputs = resultsOf(entry, shapesOfResults.length).map(({ name }) => name);
  const inPlace: InPlaceStep = { do: 'in_place', op, inputs: operands, params };
  const call: CallStep = { do: 'call', op, inputs: operands, params, out: outOf(entry, outputs) };
  const results = entry.in_place === 'only' ? ['self0'] : outputs;
  return {
    version: 1,
    steps: [
      ...tensors,
      entry.in_place === 'only' ? inPlace : call,
      ...results.map((of): Step => ({ do: 'observe', what: 'shape', of })),
    ],
  };
}

const shapes = ({ results }: DrawnCall) =>
  results.map((value): { kind: 'shape'; value: Shape } => ({ kind: 'shape', value }));

describe.each(names)('calls of %s', (op) => {
  const calls = seeds.map((seed) => drawCall(op, randomChoices(seed)));

  test('make sense as programs', () => {
    expect(calls.flatMap((call) => checkProgram(programOf(call)))).toEqual([]);
  });

  test('run in the reference, and give the shape that the rule says', () => {
    for (const call of calls)
      expect(runReference({ program: programOf(call), float: 'float64' })).toEqual({
        kind: 'values',
        observations: shapes(call),
      });
  });

  test('differ from one another', () => {
    expect(new Set(calls.map((call) => JSON.stringify(call))).size).toBeGreaterThan(25);
  });
});

describeWithOracle('calls of every op, in PyTorch', () => {
  test('run, and give the shape that the rule says', () => {
    const calls = names.flatMap((op) => seeds.map((seed) => drawCall(op, randomChoices(seed))));
    const outcomes = askOracle(calls.map((call) => ({ program: programOf(call), float: 'float64' })));
    expect(outcomes).toEqual(calls.map((call) => ({ kind: 'values', observations: shapes(call) })));
  });
});
