/** The templates, as a user has them: written into a folder in which the package is installed, and judged as they stand. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { packagePath, packageRoot } from '../package-files.ts';
import { type Language, templates } from './templates.ts';

const has: Readonly<Record<Language, boolean>> = {
  python: spawnSync('python3', ['--version']).status === 0,
  typescript: Boolean('typescript' in process.features && process.features.typescript),
  javascript: true,
};

/** Runs `gradspec` in a folder. */
function gradspec(folder: string, command: string) {
  const main = packagePath('dist', 'conformance', 'cli', 'main.js');
  return spawnSync(`"${process.execPath}" "${main}" ${command}`, { cwd: folder, encoding: 'utf8', shell: true });
}

function userFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageRoot, join(folder, 'node_modules', 'gradspec'));
  return folder;
}

beforeAll(buildIfStale);

describe.each(Object.keys(templates) as Language[])('the adapter in %s', (language) => {
  const { extension, folder } = templates[language];

  test('is no longer than 120 lines', () => {
    const text = readFileSync(join(folder, `gradspec_adapter${extension}`), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  test.runIf(has[language])('conforms to P as it stands, by the command that is printed', { timeout: 180_000 }, () => {
    const folder = userFolder();
    const { stdout } = gradspec(folder, `init ${language} --out adapter${extension}`);
    expect(stdout).not.toContain('npm install');
    const command = /npx gradspec (test .*)/.exec(stdout)![1]!;
    const judged = gradspec(folder, `${command} --no-laws`);
    expect(judged.stdout).toMatch(/P programs .* judged \(1\d %\): \d+ passed; \d+ unsupported\n/);
    expect(judged.stdout).toContain('It conforms to P.');
    expect(judged.status).toBe(0);
  });
});

test.runIf(has.python)('a bug in the adapter is told with its trace, as a fault', () => {
  const folder = userFolder();
  gradspec(folder, 'init python');
  const path = join(folder, 'gradspec_adapter.py');
  writeFileSync(path, readFileSync(path, 'utf8').replace('self.sum()', 'self.total()'));
  const { stdout } = gradspec(folder, 'test --cmd "python3 gradspec_adapter.py" --filter autograd.first.sum');
  expect(stdout).toMatch(/^FAULT {2}autograd\.first\.sum/m);
  expect(stdout).toMatch(/line \d+, in <lambda>.*'Tensor' object has no attribute 'total'/s);
});
