/** A report as JUnit's XML: a suite for each chapter, a test for each case and law, and one for the conclusion. */
import type { VerdictKind, VerdictLine } from '../../../spec/index.ts';
import { chapterOf } from '../../corpus/ids.ts';
import { exitCodes } from '../../runner/exit-codes.ts';
import { describeFailure, shortly } from '../failure.ts';
import { indent } from '../layout.ts';
import { conclusion, remarksOf } from '../summary.ts';
import type { Knowledge, View } from '../view.ts';
import type { WholeReport } from '../whole-report.ts';
import { type XmlElement, xml, xmlDocument } from '../xml.ts';

/** What becomes of a verdict: nothing where it is right, else an element with the reason. */
const outcomeNames: Readonly<Record<VerdictKind, 'failure' | 'error' | 'skipped' | 'system-out' | undefined>> = {
  passed: undefined,
  allowed: 'system-out',
  uncategorised: 'system-out',
  relaxed: 'failure',
  failed: 'failure',
  fault: 'error',
  unsupported: 'skipped',
  blocked: 'skipped',
  excused: 'skipped',
};

/** A test of JUnit's; without an outcome it has passed. */
interface Test {
  readonly chapter: string;
  readonly name: string;
  readonly outcome?: XmlElement;
}

/** The whole report; nothing was timed case by case, so no times are given. */
export const junitView: View = (report, known) => {
  const tests = [...report.verdicts.map((line) => testOf(line, known)), conclusionOf(report)];
  const chapters = [...new Set(tests.map(({ chapter }) => chapter))];
  const { name, version } = report.header.backend;
  const suites = chapters.map((chapter) =>
    suiteOf(
      chapter,
      tests.filter((test) => test.chapter === chapter),
    ),
  );
  return xmlDocument(xml('testsuites', { name: `gradspec: ${name} ${version}`, ...countsOf(tests) }, suites));
};

const suiteOf = (name: string, tests: readonly Test[]): XmlElement =>
  xml('testsuite', { name, ...countsOf(tests) }, tests.map(elementOf));

const elementOf = ({ chapter, name, outcome }: Test): XmlElement =>
  xml('testcase', { classname: chapter, name }, outcome ? [outcome] : []);

function countsOf(tests: readonly Test[]) {
  const having = (name: string): number => tests.filter(({ outcome }) => outcome?.name === name).length;
  return { tests: tests.length, failures: having('failure'), errors: having('error'), skipped: having('skipped') };
}

function testOf(line: VerdictLine, known: Knowledge): Test {
  const outcome = outcomeOf(line, known);
  return { chapter: chapterOf(line.case), name: line.case, ...(outcome && { outcome }) };
}

function outcomeOf(line: VerdictLine, { reproduce }: Knowledge): XmlElement | undefined {
  const name = outcomeNames[line.verdict];
  const said = `${line.verdict}: ${shortly(line)}`;
  if (name === undefined) return undefined;
  if (name === 'system-out') return xml(name, {}, [said]);
  if (name === 'skipped') return xml(name, { message: said });
  const type = line.fault ?? line.verdict;
  return xml(name, { message: shortly(line), type }, [describeFailure(line, reproduce(line))]);
}

/** What holds of the run as a whole: without it, one that does not conform could have no failed test. */
function conclusionOf({ header, footer }: WholeReport): Test {
  const message = conclusion(header, footer);
  const text = [message, ...remarksOf(footer).flatMap(({ title, lines }) => [title, ...lines.map(indent)])].join('\n');
  const isRight = footer.exit_code === exitCodes.ok;
  const outcome = isRight ? xml('system-out', {}, [text]) : xml('failure', { message, type: 'conclusion' }, [text]);
  return { chapter: 'gradspec', name: 'conforms to the levels it claims', outcome };
}
