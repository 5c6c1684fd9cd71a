import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { packagePath, readPackageJson } from '../package-files.ts';
import { compile, type SchemaPart, schemaAt } from './schemas.ts';

const files = readdirSync(packagePath('spec', 'schemas'));

test.each(files)('%s is a JSON Schema of its own name, and all that it refers to is there', (file) => {
  const schema = readPackageJson('spec', 'schemas', file) as SchemaPart & { readonly $id: string };
  const meta = new Ajv2020();
  expect(meta.validateSchema(schema), meta.errorsText()).toBe(true);
  expect(schema.$id).toBe(file);
  expect(() => compile(file, { allErrors: true })).not.toThrow();
});

test('every part of every format says what it is, with a title or a description of its whole', () => {
  const untitled = files.filter(
    (file) => schemaAt(file).title === undefined || schemaAt(file).description === undefined,
  );
  expect(untitled).toEqual([]);
});
