/** The compatibility matrix: what each library gets right and wrong, chapter by chapter, with the smallest program it gets wrong. */
import type { ReportHeader, VerdictKind, VerdictLine } from '../../spec/index.ts';
import type { Knowledge } from '../report/view.ts';
import type { WholeReport } from '../report/whole-report.ts';

/** A verdict that went against a library, and the scripts that show it. */
export interface Failing {
  readonly line: VerdictLine;
  readonly title: string | undefined;
  readonly scripts: Partial<Record<string, string>>;
}

/** How many cases, and laws if they were tried, came to what. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly notJudged: number;
}

/** What a library does in a chapter. */
export interface Cell extends Counts {
  /** The wrong one with the shortest program. */
  readonly smallest: Failing | undefined;
}

/** A library that was judged. */
export interface Judged {
  readonly name: string;
  readonly header: ReportHeader;
  readonly cells: ReadonlyMap<string, Cell>;
  /** All chapters together. */
  readonly total: Counts;
}

/** A library that was not, and why. */
export interface NotJudged {
  readonly name: string;
  readonly why: string;
}

/** All libraries, and the chapters in which any was judged. */
export interface Matrix {
  readonly judged: readonly Judged[];
  readonly notJudged: readonly NotJudged[];
  readonly chapters: readonly string[];
}

const sides: Readonly<Record<VerdictKind, 'right' | 'wrong' | 'notJudged'>> = {
  passed: 'right',
  allowed: 'right',
  uncategorised: 'right',
  failed: 'wrong',
  fault: 'wrong',
  relaxed: 'wrong',
  blocked: 'wrong',
  excused: 'wrong',
  unsupported: 'notJudged',
};

/** Makes the matrix of some libraries. */
export function matrixOf(judged: readonly Judged[], notJudged: readonly NotJudged[]): Matrix {
  const chapters = new Set(judged.flatMap(({ cells }) => [...cells.keys()]));
  return { judged, notJudged, chapters: [...chapters].sort() };
}

/** What a report says of a library, by chapter. */
export function judgedFrom(name: string, { header, verdicts }: WholeReport, known: Knowledge): Judged {
  const cells = new Map<string, VerdictLine[]>();
  for (const line of verdicts) {
    const chapter = line.case.split('.')[0]!;
    cells.set(chapter, [...(cells.get(chapter) ?? []), line]);
  }
  return {
    name,
    header,
    cells: new Map([...cells].map(([chapter, lines]) => [chapter, cellOf(lines, known)])),
    total: countsOf(verdicts),
  };
}

const cellOf = (lines: readonly VerdictLine[], known: Knowledge): Cell => ({
  ...countsOf(lines),
  smallest: smallestOf(lines, known),
});

function countsOf(lines: readonly VerdictLine[]): Counts {
  const count = { right: 0, wrong: 0, notJudged: 0 };
  for (const { verdict } of lines) count[sides[verdict]]++;
  return count;
}

/** What fails by itself comes before what only rests on it, and what has a program before what has none. */
function smallestOf(lines: readonly VerdictLine[], known: Knowledge): Failing | undefined {
  const wrong = lines.filter(({ verdict }) => sides[verdict] === 'wrong');
  const direct = wrong.filter(({ verdict }) => verdict !== 'blocked');
  const failing = (direct.length > 0 ? direct : wrong).map((line) => failingOf(line, known));
  return failing.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const failingOf = (line: VerdictLine, { titleOf, reproduce }: Knowledge): Failing => ({
  line,
  title: titleOf(line.case),
  scripts: reproduce(line)?.scripts ?? {},
});

const sizeOf = ({ scripts }: Failing): number => scripts.pytorch?.length ?? Number.MAX_SAFE_INTEGER;

/** The name by which the smallest failing program of a library in a chapter is linked to. */
export const anchorOf = (library: string, chapter: string): string => `${library}-${chapter}`;

/** What a library is called and speaks, and the levels it is judged by. */
export const describeLibrary = ({ header: { backend } }: Judged): string =>
  `${backend.name} ${backend.version}, ${backend.language}, ${backend.dtypes.join(' ')}; levels ${backend.levels.join(', ')}`;

/** How the numbers are to be read. */
export function legendOf({ judged }: Matrix): string {
  const laws = judged.some(({ header }) => header.selection.laws) ? ' and laws' : '';
  return (
    `Counted are cases${laws}: right, wrong (each leads to the smallest program that shows it), and not judged, since the ` +
    'library or its adapter lacks what they need or does not claim their level.'
  );
}
