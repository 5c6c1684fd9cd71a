/** Tests that need PyTorch: run where the oracle is, plainly not run where it is not, and failed where it must be. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FloatDtype, Outcome, Program, Reply, RunParams } from '../../spec/index.ts';
import { findOracle, oracleCommand } from './python.ts';

const oracle = findOracle();
const required = process.env.GRADSPEC_REQUIRE_ORACLE === '1';

/**
 * `describe` for what needs the oracle. Without one its tests are skipped under a title that says why; with
 * GRADSPEC_REQUIRE_ORACLE=1 that is a failure.
 */
export function describeWithOracle(title: string, tests: () => void): void {
  if ('python' in oracle) describe(title, tests);
  else if (required) test(title, () => Promise.reject(new Error(`these tests need the oracle, and ${oracle.missing}`)));
  else describe.skip(`${title} [NOT RUN, needs PyTorch: ${oracle.missing}]`, tests);
}

/** What the adapter answers to lines of its protocol, all sent at once. */
export function converse(lines: readonly string[]): readonly string[] {
  const [command, adapter] = oracleCommand();
  const input = `${lines.join('\n')}\n`;
  const { stdout, stderr, status } = spawnSync(command, [adapter], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`the oracle's adapter ended with ${status}:\n${stderr}`);
  return stdout.split('\n').slice(0, -1);
}

/** The oracle's outcomes of programs, run as one batch. A fault of its adapter is thrown. */
export function askOracle(runs: readonly RunParams[]): readonly Outcome[] {
  const batch = runs.map((params, id) => ({ jsonrpc: '2.0', id, method: 'run', params }));
  const [line] = converse([JSON.stringify(batch)]);
  return (JSON.parse(line!) as readonly Reply[]).map((reply) => {
    if ('error' in reply) throw new Error(`fault of the oracle's adapter in run ${reply.id}: ${reply.error.data}`);
    return reply.result as Outcome;
  });
}

/** Runs a Python script, as source, with the oracle's Python. */
export function python(source: string, input = ''): string {
  const [command] = oracleCommand();
  const { stdout, stderr, status } = spawnSync(command, ['-c', source], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`python ended with ${status}:\n${stderr}`);
  return stdout;
}

/** A program, and the outcome that PyTorch must give, or a part of it. */
export interface OracleCase {
  readonly program: Program;
  readonly float?: FloatDtype;
  readonly outcome: object;
}

/** Tests one claim a case, all in one start of PyTorch. */
export function describeCases(title: string, cases: Readonly<Record<string, OracleCase>>): void {
  describeWithOracle(title, () => {
    const claims = Object.keys(cases);
    let outcomes: readonly Outcome[];
    beforeAll(() => {
      outcomes = askOracle(claims.map((claim) => runOf(cases[claim]!)));
    });
    test.each(claims.map((claim, i) => [claim, i] as const))('%s', (claim, i) => {
      expect(outcomes[i]).toMatchObject(cases[claim]!.outcome);
    });
  });
}

const runOf = ({ program, float = 'float32' }: OracleCase): RunParams => ({ program, float });
