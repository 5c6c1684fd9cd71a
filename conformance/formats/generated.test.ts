import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../spec/generate/generated-files.ts';
import { packagePath } from '../package-files.ts';

test('the generated files are what the schemas and the catalogue give today', async () => {
  const current = Object.entries(await generatedFiles());
  expect(current.length).toBeGreaterThan(0);
  for (const [name, source] of current)
    expect(readFileSync(packagePath('spec', 'generated', name), 'utf8'), `${name}: run \`npm run generate\``).toBe(
      source,
    );
});
