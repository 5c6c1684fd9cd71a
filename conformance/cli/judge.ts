/** Judges a backend by a corpus: shows what comes out, writes the report, and closes the backend whatever happens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Description, ReportFooter, ReportLine, VerdictLine } from '../../spec/index.ts';
import { jsonText } from '../corpus/json-text.ts';
import { fixtureOfTrial } from '../laws/counterexample.ts';
import { ReportFile } from '../report/report-file.ts';
import { reproductions } from '../report/reproductions.ts';
import { TerminalView } from '../report/terminal-view.ts';
import { type ExitCode, exitCodes } from '../runner/exit-codes.ts';
import { type Corpus, type RunOptions, runWith } from '../runner/run.ts';
import { isNoSpace } from './exit-code-of.ts';
import { type JudgeChoice, startJudge } from './start-judge.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** Which backend, how long it may take, and what becomes of the verdicts. */
export interface JudgeOptions extends JudgeChoice {
  /** So many failures are shown in full. */
  readonly failures: number;
  /** The file that the report is written to. */
  readonly report?: string;
  /** Whether to go on with a report that was cut off. */
  readonly resume?: boolean;
  /** The folder in which counterexamples of laws are kept. */
  readonly save?: string;
  /** Told of every verdict. */
  readonly take?: (line: VerdictLine) => void;
}

/** Judges a backend; the exit code says what that came to. */
export async function judge(
  corpus: Corpus,
  options: RunOptions,
  given: JudgeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { file, done } = await openFile(given);
  const judge = await startJudge(given, options);
  const view = viewOf(corpus, given, terminal);
  let footer: ReportFooter | undefined;
  try {
    for await (const line of runWith(judge, corpus, { ...options, ...(done && { done }) })) {
      const full = written(file, line);
      view.take(line);
      if (line.line === 'verdict') takeVerdict(line, judge.description, given);
      if (line.line === 'footer') footer = line;
      if (full !== undefined) {
        view.cutOff(full);
        return exitCodes.usage;
      }
    }
    file?.finish();
  } finally {
    await judge.close();
  }
  return footer!.exit_code as ExitCode;
}

async function openFile({
  report,
  resume,
}: JudgeOptions): Promise<Partial<Awaited<ReturnType<typeof ReportFile.resume>>>> {
  if (report === undefined) return {};
  return resume ? ReportFile.resume(report) : { file: new ReportFile(report) };
}

const viewOf = (corpus: Corpus, { failures }: JudgeOptions, { out, err, isTerminal }: Terminal): TerminalView =>
  new TerminalView({ out, progress: err, isTerminal, failures, reproduce: reproductions(corpus) });

/** Writes a line to the report; gives what to say where the disk is full, for then the run ends with what it has. */
function written(file: ReportFile | undefined, line: ReportLine): string | undefined {
  try {
    file?.write(line);
    return undefined;
  } catch (error) {
    if (!isNoSpace(error)) throw error;
    return `there is no space left for the report: ${file!.part} ends here, and --resume goes on with it`;
  }
}

function takeVerdict(line: VerdictLine, description: Description, { save, take }: JudgeOptions): void {
  take?.(line);
  if (save !== undefined) keepTrial(line, description, save);
}

/** Keeps what breaks a law as a fixture in a folder, under its id. */
function keepTrial(line: VerdictLine, description: Description, folder: string): void {
  const fixture = fixtureOfTrial(line, description);
  if (!fixture) return;
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${fixture.id}.json`), jsonText(fixture), { force: true });
}
