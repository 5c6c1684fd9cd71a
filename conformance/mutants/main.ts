/** `npm run mutants`: gives the reference one fault after another, and tells and writes down who finds each. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readCorpus } from '../corpus/read.ts';
import { laws } from '../laws/laws.ts';
import { packagePath } from '../package-files.ts';
import { checkFaults } from './check.ts';
import { documentOf } from './document.ts';
import { type Examined, examine } from './examine.ts';
import { readFaults } from './faults.ts';
import { huntAll } from './hunt.ts';
import {
  findersIn,
  isKilled,
  type KillTable,
  problemsWith,
  readKillTable,
  readReasons,
  together,
  writeKillTable,
} from './kill-table.ts';
import { Neighbourhood } from './near.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    programs: { type: 'string', default: '300' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    only: { type: 'string', multiple: true },
    new: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    silent: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    hunt: { type: 'boolean', default: false },
  },
});
const [seed, programs, jobs] = [Number(values.seed), Number(values.programs), Number(values.jobs)];
const show = (text: string): void => void process.stdout.write(`${text}\n`);
const faults = readFaults();
const recorded = readKillTable();

/** Whether a fault is one of those that were asked for. */
const isWanted = (id: string): boolean => (values.only?.includes(id) ?? true) && !(values.new && id in recorded.faults);

function line({ fault, asked, found }: Examined): string {
  if (found instanceof Error) return `${fault.id.padEnd(50)} ${found.message}`;
  const some = (ids: readonly string[], of: readonly string[]): string =>
    `${ids.length} of ${of.length}${ids.length > 0 ? ` (${ids[0]})` : ''}`;
  const how = found.programs === null ? 'no random program' : `random program ${found.programs}`;
  return `${fault.id.padEnd(50)} ${some(found.fixtures, asked.fixtures)}, ${some(found.laws, asked.laws)}, ${how}`;
}

/** Examines what is wanted; the rest of the table stays as it is. What is found is written down at once. */
async function update(): Promise<KillTable> {
  const wanted = faults.planted.filter(({ id }) => isWanted(id));
  const table = new Map(Object.entries(recorded.faults));
  if (!values.silent) for (const { id } of wanted) table.delete(id);
  const now = (): KillTable => {
    const ordered = faults.planted.flatMap(({ id }) => (table.has(id) ? [[id, table.get(id)!] as const] : []));
    return { version: 1, seed, programs, faults: Object.fromEntries(ordered) };
  };
  const near = new Neighbourhood(readCorpus().fixtures, laws);
  const finders = new Set(findersIn(now(), faults.planted));
  await examine(
    wanted,
    { near, finders },
    { seed, programs, jobs, ask: values.silent ? 'silent' : values.all ? 'all' : 'some' },
    (examined) => {
      const { fault, found } = examined;
      show(line(examined));
      if (found instanceof Error) return;
      const before = table.get(fault.id);
      table.set(fault.id, before ? together(before, found) : found);
      writeKillTable(now());
    },
  );
  return now();
}

/** Says what is missing; without that the run has failed. */
function summarise(table: KillTable): void {
  const alive = faults.planted.filter(({ id }) => !table.faults[id] || !isKilled(table.faults[id]));
  const ids = [...readCorpus().fixtures, ...laws].map(({ id }) => id);
  const problems = problemsWith(readReasons(), ids, findersIn(table, faults.planted));
  for (const { id } of alive) show(`NOT FOUND: ${id}`);
  for (const problem of problems) show(problem);
  for (const { id, reason } of faults.waiting) show(`waiting: ${id}: ${reason}`);
  const byPrograms = Object.values(table.faults).filter((found) => found.programs !== null).length;
  show(
    `\n${faults.planted.length - alive.length} of ${faults.planted.length} faults are found by fixtures or laws, ${byPrograms} ` +
      `by at most ${table.programs} random programs of seed ${table.seed}; ${faults.waiting.length} known bugs wait`,
  );
  if (alive.length + problems.length > 0) process.exitCode = 1;
}

if (values.check || values.hunt) {
  const wanted = faults.planted.filter(({ id }) => isWanted(id));
  const missed = values.check
    ? await checkFaults(wanted, recorded, { seed, jobs, show })
    : await huntAll(wanted, { seed, programs }, show);
  if (missed > 0) process.exitCode = 1;
} else {
  const table = await update();
  writeFileSync(packagePath('conformance', 'mutants', 'README.md'), documentOf(faults, table, readReasons()));
  summarise(table);
}
