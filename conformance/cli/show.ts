/** `gradspec show`: a fixture, or a program in a file, as it is or as a script; or what a law says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FloatDtype } from '../../spec/index.ts';
import { corpusFolder } from '../corpus/files.ts';
import { pathOfId } from '../corpus/ids.ts';
import { readManifest } from '../corpus/read.ts';
import { FormatError } from '../formats/format-error.ts';
import { suggestion } from '../formats/nearest.ts';
import { quote } from '../formats/quote.ts';
import type { Law } from '../laws/law.ts';
import { laws } from '../laws/laws.ts';
import { type Language, languages } from '../print/languages.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { readProgramFile } from './program-file.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec show` is given. */
export interface ShowOptions {
  readonly corpus?: string;
  readonly as: 'json' | Language;
  readonly float?: FloatDtype;
}

/** Shows what an id (`chapter.name`, or a case of it, `chapter.name@float32`) or a path stands for. */
export async function show(
  given: ShowOptions,
  { out }: Terminal,
  [subject = '']: readonly string[],
): Promise<ExitCode> {
  const [name = '', caseName] = subject.split('@');
  requireOneFloat(given, caseName);
  const law = laws.find(({ id }) => id === name);
  out(law ? describeLaw(law) : showFile(isPath(name) ? name : fixturePath(name, given.corpus), caseName, given));
  return exitCodes.ok;
}

function requireOneFloat({ as, float }: ShowOptions, caseName: string | undefined): void {
  if (float === undefined) return;
  if (as === 'json')
    throw new FormatError('--float says what float means in a script: --as pytorch or --as ts shows one');
  if (caseName !== undefined && caseName !== float)
    throw new FormatError(`--float says ${float}, and the id names the case ${quote(caseName)}: leave one of them out`);
}

/** A law has no program of its own: it draws them. */
const describeLaw = ({ id, title, clauses, level }: Law): string =>
  `${id}, a law of level ${level}: ${title}\nclauses: ${clauses.join(', ')}\n`;

const showFile = (path: string, caseName: string | undefined, { as, float }: ShowOptions): string =>
  as === 'json' ? readFileSync(path, 'utf8') : languages[as].print(readProgramFile(path), float ?? floatIn(caseName));

const isPath = (name: string): boolean => name.endsWith('.json');

function fixturePath(id: string, corpus = corpusFolder()): string {
  const path = join(corpus, pathOfId(id));
  if (id.includes('.') && existsSync(path)) return path;
  const known = Object.keys(readManifest(corpus).fixtures);
  const ids = [...known, ...laws.map((law) => law.id)];
  throw new FormatError(`there is no fixture and no law ${JSON.stringify(id)}${suggestion(id, ids)}`);
}

function floatIn(caseName: string | undefined): FloatDtype {
  if (caseName === undefined || caseName === 'float32' || caseName === 'float64') return caseName ?? 'float32';
  throw new FormatError(`there is no case ${JSON.stringify(caseName)}; a case is float32 or float64`);
}
