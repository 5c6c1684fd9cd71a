/** A validator's errors as sentences: where, what was found, and what would do. */
import type { ErrorObject } from 'ajv';
import { suggestion } from './nearest.ts';
import { place } from './place.ts';
import { quote } from './quote.ts';
import { type SchemaPart, schemaAt } from './schemas.ts';

/** Of so many errors there may be sentences: which of them are meant takes a look at each for each. */
const looked = 1000;

/** One sentence for each thing that is wrong. */
export function explain(errors: readonly ErrorObject[], document: unknown): string[] {
  const sentences = meant(errors.slice(0, looked)).map((error) => {
    const where = place(error.instancePath, document);
    return where ? `${where}: ${sentence(error)}` : sentence(error);
  });
  return [...new Set(sentences)];
}

/**
 * Leaves out what only says that one alternative of several was not taken: where an alternative was taken and is wrong
 * further inside, that is what is reported; otherwise it is the choice itself.
 */
function meant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter((error) => error.keyword === 'oneOf');
  const inside = (choice: ErrorObject) =>
    errors.some((error) => error.instancePath.startsWith(`${choice.instancePath}/`));
  const choicesMeant = new Set(choices.filter((choice) => !inside(choice)).map((choice) => choice.instancePath));
  const undecided = new Set(choices.map((choice) => choice.instancePath));
  return errors.filter((error) => {
    if (error.keyword === 'if') return false;
    if (!undecided.has(error.instancePath)) return true;
    return choicesMeant.has(error.instancePath) && error.keyword === 'oneOf' && isOutermost(error, errors);
  });
}

// a validator reports a choice after the choices inside it
const isOutermost = (choice: ErrorObject, errors: readonly ErrorObject[]): boolean =>
  errors.findLast((error) => error.keyword === 'oneOf' && error.instancePath === choice.instancePath) === choice;

function sentence({ keyword, params, data, parentSchema, message }: ErrorObject): string {
  const schema = parentSchema as SchemaPart;
  switch (keyword) {
    case 'additionalProperties': {
      const key = params.additionalProperty as string;
      return `unknown key ${quote(key)}${suggestion(key, Object.keys(schema.properties ?? {}))}`;
    }
    case 'required':
      return `the key "${params.missingProperty}" is missing`;
    case 'enum':
      return `${quote(data)} is unknown${suggestion(wordIn(data), (params.allowedValues as unknown[]).map(String))}`;
    case 'discriminator':
      return unknownTag(params as { tag: string; tagValue: unknown }, schema);
    case 'pattern':
      return `${quote(data)} is not ${article(schema.title ?? 'text')}: it must match /${params.pattern}/`;
    case 'type':
    case 'const':
    case 'oneOf':
      return `${quote(data)} will not do; expected ${alternatives(schema)}`;
    default:
      return `${quote(data)} ${message ?? keyword}`;
  }
}

function unknownTag({ tag, tagValue }: { tag: string; tagValue: unknown }, schema: SchemaPart): string {
  const tags = (schema.oneOf ?? []).map((branch) => String(resolve(branch).properties?.[tag]?.const));
  if (tagValue === undefined) return `the key "${tag}" is missing`;
  return `"${tag}" is ${quote(tagValue)}, which is unknown${suggestion(wordIn(tagValue), tags)}`;
}

const resolve = (schema: SchemaPart): SchemaPart => (schema.$ref ? schemaAt(schema.$ref) : schema);

/** What a schema takes, in words. */
function alternatives(schema: SchemaPart): string {
  const words = [...new Set(flatten(schema).map(describe))];
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

function flatten(schema: SchemaPart): SchemaPart[] {
  const whole = resolve(schema);
  return whole.oneOf && !whole.discriminator ? whole.oneOf.flatMap(flatten) : [whole];
}

function describe(schema: SchemaPart): string {
  if (schema.discriminator) return `{"${schema.discriminator.propertyName}": …, …}`; // of kinds told apart by a tag there may be forty
  if ('const' in schema) return quote(schema.const);
  if (schema.enum) return schema.enum.map(quote).join(', ');
  if (schema.type === 'object') return `{${(schema.required ?? []).map((key) => `"${key}": …`).join(', ')}}`;
  if (schema.type === 'array') return 'a list';
  return schema.type === 'string' && schema.title ? article(schema.title) : article(schema.type ?? 'value');
}

function article(title: string): string {
  const words = title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words === 'null' ? words : `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

const wordIn = (value: unknown): string => (typeof value === 'string' ? value : quote(value));
