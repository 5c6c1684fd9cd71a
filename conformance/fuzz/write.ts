/** What a write changes, and whether it will be refused: only writes with one reason to be refused, or none, are made. */
import type { ProgramDtype, Step } from '../../spec/index.ts';
import { chance } from '../catalogue/choices.ts';
import { categories, categoryOf } from '../catalogue/dtypes.ts';
import { refer } from './draft.ts';
import { type Facts, joinFacts } from './facts.ts';
import { isFloating, type Known, leavesOf } from './tensors.ts';
import type { World } from './world.ts';

/** What a write does besides the numbers. */
export interface Write {
  readonly written: Known;
  /** Operands that a gradient of the write flows to, the written tensor among them. */
  readonly from: readonly Known[];
  readonly facts: Facts;
  /** The dtype that the new numbers are computed in. */
  readonly dtype: ProgramDtype;
  /** Overwrites every element with one number. */
  readonly mayOverlap?: boolean;
  /** Writes to a part: the tensor itself is not asked for its history. */
  readonly part?: boolean;
}

/** A tensor to write to; now and then one of those that may not be written to. */
export function drawWritten(world: World, suits: (tensor: Known) => boolean): Known | undefined {
  const writable = world.tensors.filter(
    (tensor) =>
      !tensor.memory.fixed &&
      tensor.isOneOfSeveral !== 'results' &&
      tensor.repeats !== 'windows' &&
      !isStale(tensor) &&
      suits(tensor),
  );
  const allowed = writable.filter((tensor) => world.isUsable(tensor) && !isGuarded(world, tensor) && !tensor.repeats);
  const refused = writable.filter((tensor) => !allowed.includes(tensor));
  const untracked = refused.filter(({ isUntracked }) => isUntracked);
  const fromRefused = chance(world.choices, allowed.length > 0 ? 10 : 35);
  const candidates = !fromRefused ? allowed : untracked.length > 0 ? untracked : refused;
  return candidates.length > 0 ? refer(world.choices, candidates) : undefined;
}

/** A view that was taken before its base came to require grad, and not used since (see `leftOut`). */
const isStale = ({ isView, isCurrent, history }: Known): boolean => isView && !isCurrent && history.requiresGrad;

/** A leaf that requires grad, or a view of one, while writes are recorded. */
const isGuarded = (world: World, { history }: Known): boolean =>
  world.isRecording && history.requiresGrad && history.isLeaf;

/** Adds the step of a write, in an attempt if it will be refused. */
export function commit(world: World, write: Write, step: Step): void {
  const { written, mayOverlap = false } = write;
  const refusals = countRefusals(world, write);
  if (refusals > 1 || (written.repeats && mayOverlap)) return; // see `leftOut`
  if (refusals === 1) world.attempt(() => world.emit(step));
  else {
    world.emit(step);
    noteWrite(world, write);
  }
}

function noteWrite(world: World, write: Write): void {
  const { written } = write;
  written.memory.written = true;
  written.memory.facts = joinFacts(written.memory.facts, write.facts);
  if (isRecorded(world, write)) addHistory(write);
}

const isRecorded = (world: World, { written, from }: Write): boolean =>
  world.isRecording && isFloating(written.dtype) && [written, ...from].some(({ history }) => history.requiresGrad);

function countRefusals(world: World, write: Write): number {
  const { written, dtype } = write;
  const recorded = isRecorded(world, write);
  const reasons = [
    recorded && written.isUntracked,
    recorded && isGuarded(world, written),
    recorded && written.isOneOfSeveral === 'views',
    written.repeats !== false,
    categories.indexOf(categoryOf(dtype)) > categories.indexOf(categoryOf(written.dtype)),
  ];
  return reasons.filter(Boolean).length;
}

/** The written tensor, its base and the base's other views have the write in their history from now on. */
function addHistory({ written, from, part = false }: Write): void {
  const { history } = written;
  const leaves = from.flatMap(leavesOf);
  if (history.isLeaf) history.leaves.clear();
  history.requiresGrad = true;
  history.isLeaf = false;
  if (!part) written.isCurrent = true;
  for (const leaf of leaves) history.leaves.add(leaf);
}
