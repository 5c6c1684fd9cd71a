/** Judges every library that is installed, each by the command that a user would give, and reads the reports. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '../../spec/index.ts';
import { builtModule } from '../build/built-module.ts';
import { openReport, readReport } from '../report/read-report.ts';
import type { Knowledge } from '../report/view.ts';
import { gather } from '../report/whole-report.ts';
import { exitCodes } from '../runner/exit-codes.ts';
import { type Judged, judgedFrom, type Matrix, matrixOf, type NotJudged } from './matrix.ts';

/** What to judge, and where the reports go. */
export interface JudgeAllOptions {
  readonly names: readonly string[];
  readonly folder: string;
  /** What is judged by. */
  readonly corpus: Hash;
  /** What is given to `gradspec test` besides. */
  readonly args: readonly string[];
  /** Told what is being done, and what a run says. */
  readonly tell: (text: string) => void;
}

/**
 * Judges libraries one after the other, but for those whose report by the same corpus is there. One that is not installed, or
 * does not start, is named with the reason.
 */
export async function judgeAll(options: JudgeAllOptions, known: Knowledge): Promise<Matrix> {
  const judged: Judged[] = [];
  const notJudged: NotJudged[] = [];
  for (const name of options.names) {
    const report = join(options.folder, `${name}.jsonl`);
    const why = (await isOf(options.corpus, report)) ? undefined : await run(name, report, options);
    if (why === undefined) judged.push(judgedFrom(name, await gather(readReport(report)), known));
    else notJudged.push({ name, why });
  }
  return matrixOf(judged, notJudged);
}

async function isOf(corpus: Hash, report: string): Promise<boolean> {
  if (!existsSync(report)) return false;
  if ((await openReport(report)).header.corpus === corpus) return true;
  rmSync(report);
  return false;
}

/** Runs the suite on a library; gives why there is no report, if there is none. A run that was cut off goes on. */
async function run(name: string, report: string, { args, tell }: JudgeAllOptions): Promise<string | undefined> {
  tell(`${name} …`);
  const command = ['test', '--backend', name, '--report', report, '--resume', '--failures', '0', ...args];
  const child = spawn(process.execPath, [builtModule('cli', 'main.js'), ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (existsSync(report)) {
    tell(out.trimEnd().split('\n').at(-1) ?? '');
    return undefined;
  }
  if (code !== exitCodes.brokenAdapter) throw new Error(`gradspec ${command.join(' ')} ended with ${code}:\n${err}`);
  const why = reasonIn(err);
  tell(why);
  return why;
}

/** What the adapter itself says is wrong comes before what is said of it. */
function reasonIn(err: string): string {
  const [, said] = /^The end of its stderr:\n(?:[^\n]*?Error: )?([^\n]+)/m.exec(err) ?? [];
  return said ?? err.replace(/^error: /, '').split('\n')[0]!;
}
