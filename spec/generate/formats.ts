/** The types of all formats, from their JSON Schemas, as one file so that shared types are declared once. */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { readJson, specPath } from './files.ts';

const formats = [
  'common',
  'catalogue',
  'program',
  'outcome',
  'fixture',
  'manifest',
  'protocol',
  'report',
  'categories',
  'known-bugs',
  'known-failures',
  'mutants',
] as const;

/** One schema that holds all the others, with references between files turned into references within it. */
function bundle(): JSONSchema {
  const $defs: Record<string, unknown> = {};
  for (const format of formats) {
    const { $schema, $id, $defs: own, ...root } = readJson(`schemas/${format}.schema.json`) as Record<string, unknown>;
    for (const [name, definition] of Object.entries((own ?? {}) as object)) $defs[`${format}.${name}`] = definition;
    if (format !== 'common') $defs[format] = root;
    for (const [name, definition] of Object.entries($defs))
      if (name === format || name.startsWith(`${format}.`)) $defs[name] = rebase(definition, format);
  }
  const properties = Object.fromEntries(Object.keys($defs).map((name) => [name, { $ref: `#/$defs/${name}` }]));
  return { title: 'Formats', type: 'object', properties, additionalProperties: false, $defs } as JSONSchema;
}

function rebase(schema: unknown, format: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => rebase(item, format));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key]) => !['if', 'then', 'else', 'allOf', 'discriminator'].includes(key),
  );
  const rebased = Object.fromEntries(
    entries.map(([key, value]) => [key, key === '$ref' ? rebaseRef(value as string, format) : rebase(value, format)]),
  );
  // a tagged union: what stands beside `oneOf` says only what every branch says again
  if (rebased.oneOf && rebased.type === 'object') {
    const { type, required, ...union } = rebased;
    return union;
  }
  return rebased;
}

function rebaseRef(ref: string, format: string): string {
  const [file, pointer] = ref.split('#') as [string, string | undefined];
  const home = file ? file.replace('.schema.json', '') : format;
  const name = pointer?.replace('/$defs/', '');
  return `#/$defs/${name ? `${home}.${name}` : home}`;
}

/** The text of `generated/formats.ts`. */
export async function formatsSource(): Promise<string> {
  const source = await compile(bundle(), 'Formats', {
    bannerComment: '/* Made from spec/schemas by `npm run generate`. Do not edit. */',
    cwd: specPath('schemas'),
    format: false,
    additionalProperties: false,
    strictIndexSignatures: false,
  });
  return source;
}
