import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { runReference } from '../backends/reference.ts';
import { readCorpus } from '../corpus/read.ts';
import { packagePath } from '../package-files.ts';
import { walk } from '../programs/walk.ts';
import { printTypeScript } from './typescript.ts';
import { outcomesOfTypeScript, withoutPlaces } from './typescript-outcomes-for-tests.ts';

/** One name stands for the states of two kinds of optimizer there, which types tell apart. */
const retyped = 'optimizers.state.save';

test('every fixture that the reference runs does the same when it is printed', async () => {
  const cases = readCorpus().fixtures.flatMap(({ id, program }) => {
    const outcome = runReference({ program, float: 'float32' });
    return outcome.kind === 'unsupported' ? [] : [{ id, program, outcome: withoutPlaces(outcome) }];
  });
  expect(cases.length).toBeGreaterThan(1400);
  const printed = await outcomesOfTypeScript(cases.map(({ program }) => printTypeScript(program, 'float32')));
  const failed = cases.flatMap(({ id, outcome }, i) =>
    isDeepStrictEqual(printed[i], outcome) ? [] : [{ id, outcome, printed: printed[i] }],
  );
  expect(failed).toEqual([]);
});

/** Those whose steps are all meant to succeed: the others hand over, on purpose, what the compiler is there to refuse. */
const sound = readCorpus().fixtures.filter(
  ({ id, program }) => id !== retyped && [...walk(program)].every(({ step }) => step.do !== 'attempt'),
);

test('the compiler accepts every fixture that is printed', () => {
  expect(sound.length).toBeGreaterThan(1000);
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-typed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { id, program } of sound) writeFileSync(join(folder, `${id}.ts`), printTypeScript(program, 'float32'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: packagePath('tsconfig.json'), compilerOptions, include: ['*.ts'] }),
  );
  const { stdout } = spawnSync(packagePath('node_modules', '.bin', 'tsc'), ['-p', folder], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line !== '')).toEqual([]);
});

const compilerOptions = {
  noEmit: true,
  noUnusedLocals: false, // a result that nobody reads may be there for what it does
  noUnusedParameters: false,
  rootDir: parse(packagePath('.')).root,
  paths: { 'gradspec/reference': [packagePath('reference', 'index.ts')] },
  typeRoots: [packagePath('node_modules', '@types')],
};
