/** Reads a report line by line, and refuses one that is not whole. */
import { createReadStream } from 'node:fs';
import type { ReportFooter, ReportHeader, ReportLine, VerdictLine } from '../../spec/index.ts';
import { FormatError } from '../formats/format-error.ts';
import { parseJson } from '../formats/parse-json.ts';
import { quote } from '../formats/quote.ts';
import { validate } from '../formats/validate.ts';
import { total } from '../runner/tally.ts';
import { linesOf } from '../wire/lines.ts';

/**
 * The lines of a whole report: a header, verdicts each about another case, a footer that counts them. Throws a
 * `FormatError` that names the file and the line where it is none, or is cut off.
 */
export async function* readReport(path: string): AsyncGenerator<ReportLine> {
  const seen = new Set<string>();
  let last: ReportLine | undefined;
  for await (const line of readLines(path)) {
    if (last?.line === 'footer') throw new FormatError(`${path}: something stands behind its footer`);
    if (line.line === 'verdict') requireNew(path, line, seen);
    if (line.line === 'footer') requireCount(path, line, seen.size);
    last = line;
    yield line;
  }
  if (last?.line !== 'footer') throw new FormatError(`${path} is cut off: it has no footer; the run can be resumed`);
}

/** The header of a report, and its lines from there on. */
export interface OpenReport {
  readonly header: ReportHeader;
  readonly verdicts: AsyncGenerator<VerdictLine, ReportFooter>;
}

/** Reads the header of a whole report; the verdicts, and then the footer, are read as they are asked for. */
export async function openReport(path: string): Promise<OpenReport> {
  const lines = readReport(path);
  const first = await lines.next();
  return { header: first.value as ReportHeader, verdicts: verdictsOf(lines) };
}

async function* verdictsOf(lines: AsyncGenerator<ReportLine>): AsyncGenerator<VerdictLine, ReportFooter> {
  let footer: ReportFooter | undefined;
  for await (const line of lines)
    if (line.line === 'verdict') yield line;
    else if (line.line === 'footer') footer = line;
  return footer!;
}

/** Every line of a file, or of its first bytes, each checked by the schema; the first must be a header, and no other. */
export async function* readLines(
  path: string,
  { bytes = Number.POSITIVE_INFINITY }: { readonly bytes?: number } = {},
): AsyncGenerator<ReportLine> {
  let number = 0;
  for await (const text of linesOf(createReadStream(path, { end: bytes - 1 }), `${path}: a line`)) {
    number++;
    const line = readLine(`${path}, line ${number}`, text);
    if ((line.line === 'header') !== (number === 1))
      throw new FormatError(`${path}, line ${number}: a report has one header, in its first line`);
    yield line;
  }
  if (number === 0) throw new FormatError(`${path} is empty`);
}

function readLine(where: string, text: string): ReportLine {
  try {
    const json = parseJson(text);
    requireVersion(json);
    return validate.reportLine(json);
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(`${where}: ${error.message}`) : error;
  }
}

function requireVersion(json: unknown): void {
  const { line, version } = (json ?? {}) as { readonly line?: unknown; readonly version?: unknown };
  if (line === 'header' && version !== 2 && version !== undefined)
    throw new FormatError(`this is a report of version ${quote(version)}, and version 2 is read here`);
}

function requireNew(path: string, { case: id }: VerdictLine, seen: Set<string>): void {
  if (seen.has(id)) throw new FormatError(`${path} has two verdicts on ${id}: was it merged twice?`);
  seen.add(id);
}

function requireCount(path: string, { counts }: ReportFooter, seen: number): void {
  if (total(counts) !== seen)
    throw new FormatError(`${path} has ${seen} verdicts, and its footer counts ${total(counts)}: it has been changed`);
}
