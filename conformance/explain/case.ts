/** A case: its rules, its program, what is expected of it and how exactly, and what it needs. */
import type { VerdictLine } from '../../spec/index.ts';
import { scriptsOf } from '../print/languages.ts';
import { floatOf, inWords } from '../programs/requirements.ts';
import { describeDistance, describeFailure, describeReproduction } from '../report/failure.ts';
import { indent } from '../report/layout.ts';
import { type Case, casesOfFixture } from '../runner/cases.ts';
import { describeExpected } from './expected.ts';
import type { Knowledge } from './explain.ts';
import { bugsFoundBy, rulesOf, section } from './text.ts';

/** All that is known of a case. */
export function explainCase(found: Case, { bugs, verdicts }: Knowledge): string {
  const { id, fixture, needs } = found;
  const { title, note, clauses, source, core } = fixture;
  const others = casesOfFixture(fixture).filter((each) => each.id !== id);
  return [
    `${id}: ${title}\n`,
    ...(note === undefined ? [] : [`${indent(note)}\n`]),
    indent(`level ${needs.level}${core ? ', and core to it: who claims the level may not lack it' : ''}`),
    indent(`needs ${inWords(needs).join(', ') || 'nothing'}`),
    indent(`the values are those of ${source.name} ${source.version}`),
    ...(others.length > 0 ? [indent(`there is also ${others.map((other) => other.id).join(', ')}`)] : []),
    '',
    ...section('Evidence for:', rulesOf(clauses)),
    ...section('Bugs of released libraries that it finds:', bugsFoundBy([fixture.id], bugs)),
    'Its program:',
    ...programAndOutcome(found),
    ...section('In the report:', verdicts.filter((line) => line.case === id).map(describeVerdict)),
  ].join('\n');
}

/** The program of a case in every language, and its outcome in words. */
export function programAndOutcome({ id, fixture, name, expected }: Case): readonly string[] {
  const scripts = scriptsOf(fixture.program, floatOf(name));
  return [
    ...describeReproduction({ scripts, whole: (language) => `gradspec show ${id} --as ${language}` }),
    '',
    ...section(name === 'any' ? 'Expected:' : `Expected at ${name}:`, describeExpected(fixture.program, expected)),
  ];
}

function describeVerdict(line: VerdictLine): string {
  if (line.verdict !== 'passed') return describeFailure(line);
  return `passed${line.distance === undefined ? '' : `; the worst number is off by ${describeDistance(line.distance)}`}`;
}
