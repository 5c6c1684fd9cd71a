/** The short form of the kill table: whether each fault is still found by what is said to find it. */
import type { Id } from '../../spec/index.ts';
import { laws } from '../laws/laws.ts';
import { compileFaults } from './compile.ts';
import { doAll } from './crew.ts';
import type { Planted } from './faults.ts';
import type { KillTable } from './kill-table.ts';
import type { Finders } from './probes.ts';
import type { Task } from './tasks.ts';

/** How to check, and whom to tell. */
interface CheckOptions {
  readonly seed: number;
  readonly jobs: number;
  readonly show: (text: string) => void;
}

/** Evidence of a known bug finds it in so many trials, always the same. */
const runs = 200;

const lawIds: ReadonlySet<Id> = new Set(laws.map(({ id }) => id));

/** Asks all the evidence of each known bug, and one of those who find a mutant; tells who missed what, and gives how many did. */
export async function checkFaults(
  faults: readonly Planted[],
  table: Pick<KillTable, 'faults'>,
  { seed, jobs, show }: CheckOptions,
): Promise<number> {
  const modules = compileFaults(faults);
  const asked = new Map<Task, readonly [fault: Planted, ids: readonly Id[]]>();
  for (const [nth, fault] of faults.entries()) {
    const ids = askedOf(fault, table.faults[fault.id]);
    const probes = {
      fixtures: ids.filter((id) => !lawIds.has(id)),
      laws: ids.filter((id) => lawIds.has(id)),
      programs: 0,
      runs,
    };
    asked.set({ seed, modules: [...modules[nth]!], probes }, [fault, ids]);
  }
  let missed = 0;
  await doAll(asked.keys(), jobs, (found, task) => {
    const [{ id }, ids] = asked.get(task)!;
    const problem = problemIn(found, ids);
    if (problem === undefined) return;
    missed += 1;
    show(`${id}  ${problem}`);
  });
  show(`${faults.length - missed} of ${faults.length} planted faults are found by what is said to find them`);
  return missed;
}

const askedOf = ({ evidence }: Planted, { fixtures, laws: kept }: Finders = nobody): readonly Id[] =>
  evidence.length > 0 ? evidence : [...fixtures, ...kept].slice(0, 1);

const nobody: Finders = { fixtures: [], laws: [], programs: null };

function problemIn(found: Finders | Error, ids: readonly Id[]): string | undefined {
  if (found instanceof Error) return found.message;
  if (ids.length === 0) return 'NOT FOUND by anything that is recorded: run `npm run mutants -- --new`';
  const blind = ids.filter((id) => ![...found.fixtures, ...found.laws].includes(id));
  return blind.length === 0 ? undefined : `NOT FOUND by ${blind.join(', ')}`;
}
