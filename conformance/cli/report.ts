/** `gradspec report`: shows a report that a run has written. */
import type { ReportHeader } from '../../spec/index.ts';
import { corpusFolder } from '../corpus/files.ts';
import { fixtureReader, readManifest } from '../corpus/read.ts';
import { FormatError } from '../formats/format-error.ts';
import { laws } from '../laws/laws.ts';
import { readReport } from '../report/read-report.ts';
import { reproductionsFrom } from '../report/reproductions.ts';
import type { Knowledge } from '../report/view.ts';
import { type ViewName, views } from '../report/views.ts';
import { gather } from '../report/whole-report.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { requireOtherFile, writeWhole } from './write-file.ts';

/** What `gradspec report` is given. */
export interface ReportOptions {
  readonly as: ViewName;
  readonly out?: string;
  readonly failures?: number;
  readonly corpus?: string;
}

/** Shows a report; that it could be shown is what the exit code says. */
export async function report(
  { as, out, failures, corpus }: ReportOptions,
  terminal: Terminal,
  [path = '']: readonly string[],
): Promise<ExitCode> {
  requireOtherFile('--out', out, [path]);
  if (failures !== undefined && !('counts' in views[as]))
    throw new FormatError(`--failures counts what is shown in full, and --as ${as} shows all: leave one of them out`);
  const whole = await gather(readReport(path));
  const view = await views[as].load();
  const known = knowledgeOf(whole.header, corpus, terminal);
  const text = view(whole, { ...known, ...(failures !== undefined && { failures }) });
  if (out === undefined) terminal.out(text);
  else writeWhole(out, text, { force: true });
  return exitCodes.ok;
}

/** What the corpus knows of the cases of a report, if it is the corpus that the report is about. */
function knowledgeOf({ corpus }: ReportHeader, folder = corpusFolder(), { err }: Terminal): Knowledge {
  const manifest = readManifest(folder);
  const isIts = manifest.corpus === corpus;
  if (!isIts)
    err(
      `the report is about another corpus, ${corpus.slice(0, 12)}: programs are left out (--corpus says where it lies)\n`,
    );
  const fixtureOf = isIts ? fixtureReader(manifest, folder) : () => undefined;
  const lawTitles = new Map(laws.map(({ id, title }) => [id, title]));
  return {
    titleOf: (id) => lawTitles.get(id) ?? fixtureOf(id.split('@')[0]!)?.title,
    reproduce: reproductionsFrom(fixtureOf),
  };
}
