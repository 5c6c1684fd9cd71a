/** `npm run known-bugs`: gives the reference each known bug in turn, checks that all of its evidence finds it, and writes the document. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkFaults } from '../mutants/check.ts';
import { readMutants } from '../mutants/mutant.ts';
import { packagePath } from '../package-files.ts';
import { documentOf } from './document.ts';
import { faultOf, readKnownBugs } from './known-bugs.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const mutants = readMutants();
const bugs = readKnownBugs();
const show = (text: string): void => void process.stdout.write(`${text}\n`);

const planted = bugs
  .filter(({ id }) => values.only?.includes(id) ?? true)
  .flatMap((bug) => {
    const { id, evidence } = bug;
    const fault = faultOf(bug, mutants);
    return fault ? [{ id, edits: fault.edits, clause: evidence[0]!, gradients: [], evidence }] : [];
  });
const missed = await checkFaults(planted, { faults: {} }, { seed: 1, jobs: Number(values.jobs), show });
show(`${bugs.length} known bugs are listed`);
if (missed > 0) process.exitCode = 1;
writeFileSync(packagePath('conformance', 'bugs', 'README.md'), documentOf(bugs));
