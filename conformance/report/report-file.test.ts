import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { VerdictLine } from '../../spec/index.ts';
import { ReportFile, unfinished } from './report-file.ts';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'gradspec-')), 'report.jsonl');
const line: VerdictLine = { line: 'verdict', case: 'a.b', level: 'P', clauses: [], verdict: 'passed', compared: 1 };

test('a report has its name only once it is whole', () => {
  const path = newPath();
  const file = new ReportFile(path);
  file.write(line);
  expect(existsSync(path)).toBe(false);
  expect(JSON.parse(readFileSync(unfinished(path), 'utf8'))).toEqual(line);
  file.finish();
  expect(existsSync(unfinished(path))).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(line)}\n`);
});

test('a line that the schema does not know is not written', () => {
  const file = new ReportFile(newPath());
  expect(() => file.write({ ...line, verdict: 'perfect' } as unknown as VerdictLine)).toThrow(/verdict/);
});
