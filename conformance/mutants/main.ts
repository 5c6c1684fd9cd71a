/** `npm run mutants`: every mutant, whether random programs find it, after how many programs, and how small the one is that shows it. */
import { parseArgs } from 'node:util';
import { referenceBackend } from '../backends/reference.ts';
import { growMutant } from './grow.ts';
import { type Hunt, hunt, median } from './hunt.ts';
import { readMutants } from './mutant.ts';

const options = {
  seed: { type: 'string', default: '1' },
  programs: { type: 'string', default: '5000' },
  only: { type: 'string', multiple: true },
} as const;

const { values } = parseArgs({ options });
const mutants = readMutants().filter(({ id }) => values.only?.includes(id) ?? true);
const hunts: Hunt[] = [];
const show = (text: string): void => void process.stdout.write(`${text}\n`);

for (const mutant of mutants) {
  const contest = { backend: await growMutant(mutant), oracle: referenceBackend() };
  const done = await hunt(mutant, contest, { seed: Number(values.seed), programs: Number(values.programs) });
  hunts.push(done);
  const how = done.found ? `program ${done.found.index + 1}, ${done.found.steps} steps` : 'NOT FOUND';
  show(`${mutant.id.padEnd(44)} ${mutant.clause.padEnd(36)} ${how}`);
}

const found = hunts.flatMap((each) => (each.found ? [each.found] : []));
const steps = median(found.map((each) => each.steps));
show(
  `\n${found.length} of ${hunts.length} mutants found by at most ${values.programs} programs of seed ${values.seed}`,
);
show(`median size of what shows them: ${steps} steps besides tensors and observations`);
if (found.length < hunts.length) process.exitCode = 1;
