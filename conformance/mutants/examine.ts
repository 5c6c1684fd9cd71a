/** Gives the reference one fault after another, and lets what is near look for it. */
import type { Id } from '../../spec/index.ts';
import { compileFaults } from './compile.ts';
import { doAll } from './crew.ts';
import type { Planted } from './faults.ts';
import { type Neighbourhood, opsOf } from './near.ts';
import type { Finders, Probes } from './probes.ts';
import type { Task } from './tasks.ts';

/** How thoroughly. */
export interface ExamineOptions {
  readonly seed: number;
  /** How many random programs there are. */
  readonly programs: number;
  /** How many processes. */
  readonly jobs: number;
  /** Whether all that is near a fault is asked, and not only what has found no other, and a few more. */
  readonly all: boolean;
}

/** What came of one fault. */
export interface Examined {
  readonly fault: Planted;
  readonly asked: Probes;
  readonly found: Finders | Error;
}

/** So many are asked about a fault that have found no other one, and so many that have. */
const most = { fixtures: { new: 40, again: 3 }, laws: { new: 5, again: 1 } };

/** A general law is asked about so many faults, all over the list, before it is taken to find none. */
const patience = 24;

/**
 * Examines faults; asks all that is near about those that survive; and then lets the general laws look that have found
 * nothing. `finders` says who has found something, and grows.
 */
export async function examine(
  faults: readonly Planted[],
  { near, finders }: { readonly near: Neighbourhood; readonly finders: Set<Id> },
  options: ExamineOptions,
  done: (examined: Examined) => void,
): Promise<void> {
  const modules = compileFaults(faults);
  const faultOf = new Map<Task, Planted>();
  const taskOf = (nth: number, probes: Probes): Task => {
    const task = { seed: options.seed, modules: [...modules[nth]!], probes };
    faultOf.set(task, faults[nth]!);
    return task;
  };
  function* nearTasks(): Generator<Task> {
    for (const [nth, fault] of faults.entries()) yield taskOf(nth, probesOf(fault, near, finders, options));
  }
  const found = new Set<Planted>();
  function* survivingTasks(): Generator<Task> {
    const all = { ...options, programs: 0, all: true };
    for (const [nth, fault] of faults.entries())
      if (!found.has(fault)) yield taskOf(nth, probesOf(fault, near, finders, all));
  }
  function* generalTasks(): Generator<Task> {
    const step = options.all ? 1 : Math.max(1, Math.floor(faults.length / patience));
    for (const law of near.generalLaws())
      for (let nth = 0; nth < faults.length && (options.all || !finders.has(law)); nth += step)
        yield taskOf(nth, { fixtures: [], laws: [law], programs: 0 });
  }
  const note = (answer: Finders | Error, task: Task): void => {
    const fault = faultOf.get(task)!;
    const ids = answer instanceof Error ? [] : [...answer.fixtures, ...answer.laws];
    for (const id of ids) finders.add(id);
    if (ids.length > 0) found.add(fault);
    done({ fault, asked: task.probes, found: answer });
  };
  await doAll(nearTasks(), options.jobs, note);
  await doAll(survivingTasks(), options.jobs, note);
  await doAll(generalTasks(), options.jobs, note);
}

function probesOf(
  fault: Planted,
  near: Neighbourhood,
  finders: ReadonlySet<Id>,
  { programs, all }: ExamineOptions,
): Probes {
  const some = (ids: readonly Id[], { new: fresh, again }: { readonly new: number; readonly again: number }) => [
    ...ids.filter((id) => !finders.has(id)).slice(0, all ? undefined : fresh),
    ...ids.filter((id) => finders.has(id)).slice(0, all ? undefined : again),
  ];
  return {
    fixtures: some(near.fixturesNear(fault), most.fixtures),
    laws: some(near.lawsNear(fault), most.laws),
    programs,
    ...(fault.gradients.length > 0 && { calling: opsOf(fault) }),
  };
}
