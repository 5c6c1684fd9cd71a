/** The oracle is found where it is named, and a Python that is not the oracle is told from one. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findOracle } from './python.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradspec-oracle-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in a Python's place: whatever it is asked, it prints or fails. */
function pythonThat(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('a Python that has PyTorch 2.13 is the oracle, if GRADSPEC_PYTHON names it', () => {
  const python = pythonThat('right', 'echo 2.13.0+cpu');
  expect(findOracle({ GRADSPEC_PYTHON: python })).toEqual({ python });
});

test.each([
  ['that has another PyTorch', pythonThat('old', 'echo 2.6.0'), 'has PyTorch 2.6.0, not 2.13'],
  ['that has a PyTorch whose number only begins alike', pythonThat('alike', 'echo 2.130.0'), 'has PyTorch 2.130.0'],
  ['that has none', pythonThat('bare', 'exit 1'), 'has no PyTorch'],
  ['that is not there', join(folder, 'nowhere'), 'has no PyTorch'],
])('a Python %s is not, and the reason says how to get one', (_, python, reason) => {
  const found = findOracle({ GRADSPEC_PYTHON: python });
  expect('missing' in found && found.missing).toContain(`${python} ${reason}`);
  expect('missing' in found && found.missing).toContain('conformance/oracle/setup');
});
