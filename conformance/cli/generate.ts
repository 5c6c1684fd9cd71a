/** `gradspec generate`: makes a fixture of a program, with the values that any backend gives for it. */
import { basename } from 'node:path';
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import type { FixtureMeta } from '../corpus/authored.ts';
import { generateFixture } from '../corpus/generate.ts';
import { jsonText } from '../corpus/json-text.ts';
import { parseFixture } from '../corpus/read-fixture.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { readProgramFile } from './program-file.ts';
import type { Terminal } from './terminal.ts';
import { requireOtherFile, writeWhole } from './write-file.ts';

/** What `gradspec generate` is given. */
export interface GenerateOptions {
  readonly backend?: string;
  readonly from?: string;
  readonly out?: string;
  readonly force: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly clause: readonly string[];
}

/** Generates a fixture; the fixture itself says whose values it holds. */
export async function generate(
  given: GenerateOptions,
  terminal: Terminal,
  [path = '']: readonly string[],
): Promise<ExitCode> {
  requireOtherFile('--out', given.out, [path]);
  const program = readProgramFile(path);
  const backend = await loadBackend(choiceOf(given));
  try {
    const { fixture, remarks } = await generateFixture(program, metaOf(path, given), backend);
    for (const remark of remarks) terminal.err(`${remark}\n`);
    const text = jsonText(fixture);
    parseFixture(text); // what is written can be read again: its id, its clauses
    if (given.out === undefined) terminal.out(text);
    else writeWhole(given.out, text, given);
    terminal.err(`${fixture.id}: the values are those of ${fixture.source.name} ${fixture.source.version}\n`);
    return exitCodes.ok;
  } finally {
    await backend.close();
  }
}

const choiceOf = ({ backend, from: cmd }: GenerateOptions): BackendChoice => ({ backend, cmd });

function metaOf(
  path: string,
  { id = idOf(path), title = `What ${basename(path)} gives`, clause }: GenerateOptions,
): FixtureMeta {
  return { id, title, clauses: clause };
}

/** `my program.json` is `own.my-program`: an id needs a chapter. */
function idOf(path: string): string {
  const words = basename(path, '.json')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['program'];
  return `own.${words.join('-')}`;
}
