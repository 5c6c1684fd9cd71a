/** `gradspec init`: writes an adapter that can be judged at once, and says what to do next. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import { type AdapterFiles, adapterFiles } from '../init/adapter-files.ts';
import { type Language, type Template, templates } from '../init/templates.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { suiteVersion } from '../suite.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** What `gradspec init` is given. */
export interface InitOptions {
  readonly out?: string;
  readonly force: boolean;
}

/** Writes an adapter in some language. */
export async function init(given: InitOptions, { out }: Terminal, [word = '']: readonly string[]): Promise<ExitCode> {
  const language = languageOf(word);
  const form = language === 'typescript' ? formOfTypeScript(given.out) : language;
  const files = adapterFiles(templates[form], given.out);
  write(files, given);
  out(nextSteps(files, templates[form], remarkOn(language, form)));
  return exitCodes.ok;
}

function languageOf(word: string): Language {
  if (Object.hasOwn(templates, word)) return word as Language;
  const more = 'For a language of your own, take the adapter in Python as the model: the messages are the same.';
  throw new FormatError(
    `there is no adapter in ${JSON.stringify(word)}${suggestion(word, Object.keys(templates))}\n${more}`,
  );
}

const runsTypeScript = (): boolean => Boolean((process.features as { readonly typescript?: unknown }).typescript);

/** Whoever says nothing of the file gets what runs at once; `.mts` and `.mjs` say which of the two it shall be. */
function formOfTypeScript(path: string | undefined): Language {
  if (path === undefined) return runsTypeScript() ? 'typescript' : 'javascript';
  return path.endsWith(templates.javascript.extension) ? 'javascript' : 'typescript';
}

function remarkOn(language: Language, form: Language): string {
  if (language !== 'typescript' || runsTypeScript()) return '';
  const why = `Node ${process.version} does not run TypeScript, as Node does from 22.18 on`;
  return form === 'javascript'
    ? `${why}: this is the same in JavaScript. For TypeScript all the same: --out gradspec_adapter.mts\n`
    : `${why}: take a newer one for what comes next.\n`;
}

/** Both files or neither: nothing is written over unless that is asked for. */
function write({ adapter, library }: AdapterFiles, given: InitOptions): void {
  const folder = dirname(adapter.path);
  if (!existsSync(folder)) throw new FormatError(`--out ${adapter.path}: there is no folder ${folder}`);
  const found = [adapter, library].find(({ path }) => existsSync(path));
  if (found && !given.force) throw new FormatError(`${found.path} is there already; --force writes over it`);
  for (const { path, text } of [adapter, library]) writeWhole(path, text, { force: true });
}

function nextSteps({ adapter, library }: AdapterFiles, { option }: Template, remark: string): string {
  const install = canImportGradspec(dirname(adapter.path)) ? '' : `  npm install --save-dev gradspec@${suiteVersion}\n`;
  return `${adapter.path} is an adapter that works as it stands, on the tiny library in ${library.path}.
${remark}
Next:
${install}  npx gradspec test ${option(adapter.path)}

Then put your library in the place of the tiny one. How, a step at a time, is said at the top of ${adapter.path}.
`;
}

function canImportGradspec(folder: string): boolean {
  try {
    createRequire(join(resolve(folder), 'adapter.mjs')).resolve('gradspec/package.json');
    return true;
  } catch {
    return false;
  }
}
