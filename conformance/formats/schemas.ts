/** The JSON Schemas of all formats, with every reference absolute: then it means the same wherever it is read. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readPackageJson } from '../package-files.ts';

/** A part of a schema, as far as we look into one. */
export interface SchemaPart {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly discriminator?: { readonly propertyName: string };
  readonly oneOf?: readonly SchemaPart[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
}

const formats = [
  'common',
  'catalogue',
  'categories',
  'program',
  'outcome',
  'fixture',
  'manifest',
  'protocol',
  'report',
  'known-bugs',
  'known-failures',
  'mutants',
] as const;

const schemas = new Map<string, SchemaPart>();
for (const format of formats) schemas.set(`${format}.schema.json`, readSchema(`${format}.schema.json`));

function readSchema(file: string): SchemaPart {
  const text = JSON.stringify(readPackageJson('spec', 'schemas', file));
  return JSON.parse(text, (key, value) => (key === '$ref' && value.startsWith('#') ? `${file}${value}` : value));
}

/** What a reference such as `common.schema.json#/$defs/name` refers to. */
export function schemaAt(ref: string): SchemaPart {
  const [file, pointer] = ref.split('#') as [string, string?];
  const schema = schemas.get(file);
  const part = pointer ? schema?.$defs?.[pointer.replace('/$defs/', '')] : schema;
  if (part === undefined) throw new Error(`no schema ${ref}`);
  return part;
}

const validators = new Map<boolean, Ajv2020>();

/** A validator that stops at the first error, for what machines send, or finds all, for what people write. */
export function compile(ref: string, options: { readonly allErrors: boolean }): ValidateFunction {
  const { allErrors } = options;
  if (!validators.has(allErrors)) validators.set(allErrors, newValidator(allErrors));
  return validators.get(allErrors)!.getSchema(ref)!;
}

function newValidator(allErrors: boolean): Ajv2020 {
  // our own schemas are checked by a test, not at every start
  const ajv = new Ajv2020({ allErrors, discriminator: true, verbose: true, strictTypes: false, validateSchema: false });
  ajv.addSchema([...schemas.values()]);
  return ajv;
}
