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
  /** Who is asked of all that is near a fault: some of those that have found none, and a few more; all; or all that have found none. */
  readonly ask: 'some' | 'all' | 'silent';
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
 * Examines faults, and asks all that is near about those that survive. Then the laws that have found nothing are asked
 * about the faults that break any rule they are evidence for, and the general ones about others. `finders` says who has
 * found something, and grows.
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
    for (const [nth, fault] of faults.entries()) {
      const probes = probesOf(fault, near, finders, options);
      if (probes.fixtures.length + probes.laws.length + probes.programs > 0) yield taskOf(nth, probes);
    }
  }
  const found = new Set<Planted>();
  function* survivingTasks(): Generator<Task> {
    const all = { ...options, programs: 0, ask: 'all' } as const;
    for (const [nth, fault] of faults.entries())
      if (options.ask === 'some' && !found.has(fault)) yield taskOf(nth, probesOf(fault, near, finders, all));
  }
  function* lawTasks(): Generator<Task> {
    for (const [nth, fault] of faults.entries()) {
      const silent = near.lawsOn(fault.clause).filter((id) => !finders.has(id));
      if (silent.length > 0) yield taskOf(nth, { fixtures: [], laws: silent, programs: 0 });
    }
  }
  function* generalTasks(): Generator<Task> {
    const step = options.ask === 'all' ? 1 : Math.max(1, Math.floor(faults.length / patience));
    for (const law of near.generalLaws())
      for (let nth = 0; nth < faults.length && (options.ask === 'all' || !finders.has(law)); nth += step)
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
  await doAll(lawTasks(), options.jobs, note);
  await doAll(generalTasks(), options.jobs, note);
}

function probesOf(
  fault: Planted,
  near: Neighbourhood,
  finders: ReadonlySet<Id>,
  { programs, ask }: ExamineOptions,
): Probes {
  const asked = (ids: readonly Id[], { new: fresh, again }: { readonly new: number; readonly again: number }) => {
    const silent = ids.filter((id) => !finders.has(id));
    if (ask === 'silent') return silent;
    return ask === 'all' ? ids : [...silent.slice(0, fresh), ...ids.filter((id) => finders.has(id)).slice(0, again)];
  };
  return {
    fixtures: asked(near.fixturesNear(fault), most.fixtures),
    laws: asked(near.lawsNear(fault), most.laws),
    programs: ask === 'silent' ? 0 : programs,
    ...(fault.gradients.length > 0 && { calling: opsOf(fault) }),
  };
}
