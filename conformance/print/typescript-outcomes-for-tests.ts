/** Runs printed TypeScript on the reference's sources, and gives its outcomes in the words of the formats. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../../spec/index.ts';
import { library } from '../backends/reference.ts';
import { encodeElements } from '../formats/elements.ts';
import { encodeFloat } from '../formats/numbers.ts';
import { without } from '../judge/without-for-tests.ts';
import { packagePath } from '../package-files.ts';

type Run = (observe: (what: string, value: unknown) => void) => void;

/** The outcome that each printed program gives, by its index. */
export async function outcomesOfTypeScript(sources: readonly string[]): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-printed-'));
  try {
    const file = join(folder, 'programs.ts');
    writeFileSync(file, inOneModule(sources));
    const { programs } = (await import(pathToFileURL(file).href)) as { programs: readonly Run[] };
    return programs.map(outcomeOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a backend's outcome has that printed TypeScript cannot know: it has no steps, and the messages of whatever raised. */
export const withoutPlaces = (outcome: Outcome): unknown => without(outcome, 'step', 'message');

/** Hundreds of modules would take a minute to load; as scopes of one module the programs take a second. */
function inOneModule(sources: readonly string[]): string {
  const reference = JSON.stringify(packagePath('reference', 'index.ts'));
  return `import * as reference from ${reference};\nexport const programs = [${sources.map(asScope).join('\n')}];\n`;
}

/** A printed module as a function that gives what it exports. */
function asScope(source: string): string {
  const [module] = source.split('\nprogram(');
  const body = module!
    .replace(
      /^import \{(.*)\} from 'gradspec\/reference';/,
      (_, names: string) => `const {${withoutTypes(names)}} = reference;`,
    )
    .replace(/^export (?=function program)/m, '');
  return `(() => {\n${body}\nreturn program;\n})(),`;
}

const withoutTypes = (names: string): string =>
  names
    .split(',')
    .filter((name) => !name.trim().startsWith('type '))
    .join(',');

function outcomeOf(run: Run): unknown {
  const observations: unknown[] = [];
  try {
    run((what, value) => void observations.push(observationOf(what, value)));
    return { kind: 'values', observations };
  } catch (error) {
    return { kind: 'error', category: categoryOf(error), observations };
  }
}

function observationOf(what: string, value: unknown): unknown {
  if (what === 'attempt')
    return value === 'completed' ? { kind: 'completed' } : { kind: 'raised', category: categoryOf(value) };
  if (value === null) return { kind: 'none' };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'number') return { kind: 'number', value: encodeFloat(value) };
  if (typeof value === 'string') return { kind: 'text', value };
  if (what.endsWith('.shape')) return { kind: 'shape', value };
  const { dtype, shape, elements } = Array.isArray(value) ? listOf(value) : library.read(value as never);
  return { kind: 'tensor', dtype, shape, data: encodeElements(elements, dtype) };
}

/** An option of two numbers, or a flag for each input of a custom function. */
const listOf = (elements: readonly (number | boolean)[]) =>
  ({ dtype: typeof elements[0] === 'boolean' ? 'bool' : 'float64', shape: [elements.length], elements }) as const;

/** TypeScript has no None: what would be one is null, and using it an error of the language. */
function categoryOf(error: unknown): string {
  if (error instanceof TypeError && error.message.includes('null')) return 'none-operand';
  const category = library.categoryOf(error);
  if (category === undefined) throw error;
  return category;
}
