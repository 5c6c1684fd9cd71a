/** A verdict that went against the backend, as people need it: which rule, where, what was got, and how to see it again. */
import type { Difference, VerdictLine } from '../../spec/index.ts';
import { type Language, languageNames, programLines, type Scripts } from '../print/languages.ts';
import { isRefused } from '../runner/tally.ts';
import { indent } from './layout.ts';
import { reasonOf } from './reasons.ts';

/** How to run by hand what a verdict is about. */
export interface Reproduction {
  /** The program as scripts, by language. */
  readonly scripts: Partial<Scripts>;
  /** Where to find the whole script of a language. */
  readonly whole: (language: Language) => string;
}

/** A script longer than this is cut, and the command to see all of it is given. */
const LONGEST_SCRIPT = 30;

/** Whether a verdict is one that people want to see in full: it went against the backend, and rests on no other. */
export const isShownInFull = ({ verdict }: VerdictLine): boolean => isRefused(verdict) && verdict !== 'blocked';

/** A failure in full. */
export function describeFailure(line: VerdictLine, reproduction?: Reproduction): string {
  const parts = [
    `${line.verdict.toUpperCase()}  ${line.case}  (level ${line.level})`,
    indent(`clauses: ${line.clauses.join(', ') || 'none'}`),
    ...(line.reason === undefined ? [] : [indent(line.reason)]),
    ...(line.differences ?? []).map((difference) => indent(describeDifference(difference))),
    ...(reproduction ? describeReproduction(reproduction) : []),
  ];
  return `${parts.join('\n')}\n`;
}

/** A failure in a line: what a list of them has room for. */
export function shortly(line: VerdictLine): string {
  const [first] = line.differences ?? [];
  if (first && line.reason === undefined) return `${first.where}: expected ${first.expected}, got ${first.actual}`;
  return reasonOf(line).split('\n', 1)[0]!;
}

/** One difference: where, expected against actual, and for numbers how far apart they may be and are. */
export function describeDifference({ where, step, expected, actual, bound, distance }: Difference): string {
  const lines = [
    step === undefined ? where : `${where} (step ${step})`,
    `  expected  ${expected}${withinBound(bound)}`,
    `  actual    ${actual}`,
    ...(distance === undefined ? [] : [`  distance  ${describeDistance(distance)}`]),
  ];
  return lines.join('\n');
}

function withinBound(bound: number | undefined): string {
  if (bound === undefined) return '';
  return `${bound === 0 ? ',' : ''} ${describeBound(bound)}`;
}

/** How far off a number may be. */
export const describeBound = (bound: number): string => (bound === 0 ? 'exactly' : `± ${bound.toPrecision(3)}`);

/** How far off a number is. */
export const describeDistance = (distance: number | 'Infinity'): string =>
  distance === 'Infinity' ? 'no bound explains it' : `${distance.toPrecision(3)} times the bound`;

/** A program in every language, no longer than people read. */
export const describeReproduction = ({ scripts, whole }: Reproduction): readonly string[] =>
  languageNames.flatMap((language) => {
    const script = scripts[language];
    return script === undefined ? [] : [indent(`${language}:`), indent(indent(shortScript(script, whole(language))))];
  });

/** What a person reads of a script: not what stands below the program to run it, and not more than fits. */
export function shortScript(script: string, whole: string): string {
  const lines = script.trimEnd().split('\n');
  const shown = lines.slice(0, Math.min(programLines(lines), LONGEST_SCRIPT));
  const hidden = lines.length - shown.length;
  return hidden === 0 ? lines.join('\n') : `${shown.join('\n').trimEnd()}\n… ${hidden} more lines: ${whole}`;
}
