import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagePath } from '../package-files.ts';
import { requireFor } from './installed.ts';
import { backendNames } from './load.ts';

/** The adapters of released JavaScript libraries: those with a `package.json` of their own. */
const adapters = readdirSync(packagePath('conformance', 'backends'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && readdirSync(`${entry.parentPath}/${entry.name}`).includes('package.json') ? [entry.name] : [],
);

test.each(adapters)('where %s is not installed the message is the command that installs it', (adapter) => {
  expect(() => requireFor(adapter, ['/'])).toThrow(
    `${adapter} is not installed; run \`npm ci --prefix conformance/backends/${adapter} --ignore-scripts\``,
  );
});

test('each adapter is a backend by the name of its folder', () => {
  expect(backendNames()).toEqual(expect.arrayContaining(adapters));
});
