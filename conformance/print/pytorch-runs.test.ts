import { expect, test } from 'vitest';
import { readCorpus } from '../corpus/read.ts';
import { judge } from '../judge/judge.ts';
import { askOracle, describeWithOracle } from '../oracle/for-tests.ts';
import { findOracle } from '../oracle/python.ts';
import { floatOf } from '../programs/requirements.ts';
import { printablePrograms, pytorchPrograms } from './programs-for-tests.ts';
import { printPyTorch } from './pytorch.ts';
import { outcomesOfScripts } from './script-outcomes-for-tests.ts';

/** Minutes, since hundreds of scripts may share a busy machine. */
const timeout = 600_000;

describeWithOracle('printed scripts, run by Python', () => {
  const python = () => (findOracle() as { python: string }).python;

  test('they give what the program gives over the wire, whatever its steps', { timeout }, () => {
    const runs = [...printablePrograms, ...pytorchPrograms].flatMap(([title, program]) =>
      (['float32', 'float64'] as const).map((float) => ({ title, run: { program, float } })),
    );
    const outcomes = outcomesOfScripts(
      python(),
      runs.map(({ run }) => printPyTorch(run.program, run.float)),
    );
    askOracle(runs.map(({ run }) => run)).forEach((expected, i) => {
      expect(outcomes[i], runs[i]!.title).toEqual(expected);
    });
  });

  test('every fixture gives its values', { timeout }, () => {
    const cases = readCorpus().fixtures.flatMap(({ id, program, expected }) =>
      (['float64', 'float32', 'any'] as const).flatMap((name) =>
        expected[name] ? [{ id, program, float: floatOf(name), expected: expected[name] }] : [],
      ),
    );
    const outcomes = outcomesOfScripts(
      python(),
      cases.map(({ program, float }) => printPyTorch(program, float)),
    );
    const failed = cases.flatMap(({ id, program, float, expected }, i) => {
      const { verdict, differences } = judge(expected, outcomes[i]!, program);
      return verdict === 'passed' ? [] : [{ case: `${id}@${float}`, verdict, differences }];
    });
    expect(failed).toEqual([]);
  });
});
