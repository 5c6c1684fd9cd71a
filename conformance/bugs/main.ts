/** `npm run known-bugs`: gives the reference each known bug in turn, checks that the evidence finds it, and writes the document. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { growMutant } from '../mutants/grow.ts';
import { readMutants } from '../mutants/mutant.ts';
import { packagePath } from '../package-files.ts';
import { documentOf } from './document.ts';
import { blindTo } from './evidence.ts';
import { faultOf, readKnownBugs } from './known-bugs.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const sources = { fixtures: readCorpus().fixtures, laws };
const mutants = readMutants();
const bugs = readKnownBugs();
const show = (text: string): void => void process.stdout.write(`${text}\n`);

let [planted, missed] = [0, 0];
for (const bug of bugs.filter(({ id }) => values.only?.includes(id) ?? true)) {
  const fault = faultOf(bug, mutants);
  if (fault === undefined) continue;
  planted++;
  const blind = await blindTo(await growMutant(fault), bug, sources);
  if (blind.length > 0) missed++;
  show(`${bug.id}  ${blind.length === 0 ? `found by ${bug.evidence.join(', ')}` : `NOT FOUND by ${blind.join(', ')}`}`);
}
show(`\n${planted - missed} of ${planted} planted bugs are found by all of their evidence; ${bugs.length} are listed`);
if (missed > 0) process.exitCode = 1;
writeFileSync(packagePath('conformance', 'bugs', 'README.md'), documentOf(bugs));
