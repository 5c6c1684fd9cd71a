/** Reports of runs of a miniature backend, in files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture, ReportLine } from '../../spec/index.ts';
import type { Answer, Run } from '../backends/backend.ts';
import { temporaryFolder } from '../corpus/corpus-for-tests.ts';
import { about, crash, echo, fixture, honest, unsupported, wrong } from '../runner/echo-for-tests.ts';
import { type Corpus, type RunOptions, runSuite } from '../runner/run.ts';
import { ReportFile } from './report-file.ts';

/** The answers that a backend can give to the cases of a corpus, one a fixture. */
export const answers = {
  right: honest,
  wrong: () => wrong,
  unsupported: () => unsupported,
  crash: () => crash,
} as const;

/** One of them. */
export type AnswerName = keyof typeof answers;

/** A corpus of so many fixtures, told apart by the number that each is about. */
export function corpusOfSize(size: number): Corpus {
  const fixtures: Fixture[] = Array.from({ length: size }, (_, i) => numbered(`a.b${String(i).padStart(3, '0')}`, i));
  return { manifest: { corpus: '0'.repeat(64) }, fixtures };
}

function numbered(id: string, number: number): Fixture {
  const expected = (dtype: 'float32' | 'float64') => ({
    kind: 'values' as const,
    observations: [{ kind: 'tensor' as const, dtype, shape: [1], data: [number] }],
  });
  const outcomes = { float64: expected('float64'), float32: expected('float32') };
  return { ...fixture(id), program: about(number), expected: outcomes };
}

/** A backend that gives one answer to the first fixture, another to the second… */
export const backendOf = (given: readonly AnswerName[]) =>
  echo({}, (asked: Run): Answer => {
    const [first] = asked.program.steps;
    return answers[given[first?.do === 'tensor' ? Number((first.data as readonly number[])[0]) : 0]!](asked);
  });

/** The options of a run without laws. */
export const plainly = (options: Partial<RunOptions> = {}): RunOptions => ({ laws: [], seed: 1, runs: 1, ...options });

/** The lines of a run. */
export async function linesOf(given: readonly AnswerName[], options: Partial<RunOptions> = {}): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const line of runSuite(backendOf(given).backend, corpusOfSize(given.length), plainly(options)))
    lines.push(line);
  return lines;
}

/** Writes the lines of a report to a new file. */
export function reportOf(lines: readonly ReportLine[]): string {
  const path = newPath();
  const file = new ReportFile(path);
  for (const line of lines) file.write(line);
  file.finish();
  return path;
}

/** A path where nothing is yet. */
export const newPath = (): string => join(temporaryFolder(), 'report.jsonl');

/** Changes the text of a report. */
export function edited(path: string, edit: (lines: readonly string[]) => readonly string[]): string {
  writeFileSync(
    path,
    edit(readFileSync(path, 'utf8').trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  );
  return path;
}
