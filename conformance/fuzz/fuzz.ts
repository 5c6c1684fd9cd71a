/** Random programs on two backends: draws them, runs many at once, and shrinks those on which the two differ. */
import type { Description, FloatDtype, Program, Source } from '../../spec/index.ts';
import { walk } from '../programs/walk.ts';
import { inOrder } from '../runner/in-order.ts';
import { type Contest, compare, type Disagreement, type Found } from './comparison.ts';
import { type Counterexample, signatureOf } from './counterexample.ts';
import { findSmallest } from './find-smallest.ts';
import type { FuzzLevel, Limits } from './profile.ts';
import { type Draft, drawProgram, interpretDraft } from './program.ts';
import { supportedDraft } from './supported.ts';
import { countSteps } from './trim.ts';

/** What to draw, and when to stop. */
export interface FuzzOptions extends Contest {
  readonly seed: number;
  /** The same seed, levels and limits give the same programs on any machine. */
  readonly levels: readonly FuzzLevel[];
  /** How many programs; without a number, until `stop`. */
  readonly programs?: number;
  /** The number of the first program. */
  readonly from?: number;
  /** Asked before each program. */
  readonly stop?: () => boolean;
  /** After so many counterexamples no more are looked for: what differs is only counted. */
  readonly failures: number;
}

/** How a run of random programs stands. */
export interface FuzzCounts {
  programs: number;
  /** Programs in which something is written in place. */
  writing: number;
  agreed: number;
  differed: number;
  unsupported: number;
  unjudged: number;
  /** Observations that were compared. */
  compared: number;
}

/** What happens in a run, as it happens. */
export type FuzzEvent =
  | { readonly kind: 'progress'; readonly counts: Readonly<FuzzCounts> }
  | { readonly kind: 'counterexample'; readonly counterexample: Counterexample }
  | { readonly kind: 'unjudged'; readonly index: number; readonly reason: string }
  | { readonly kind: 'end'; readonly counts: Readonly<FuzzCounts> };

/** So many programs are under way at once; progress is told as often. */
const atOnce = 128;

/** So many differences are shrunk for each counterexample that is asked for: many have one cause. */
const shrunkForEach = 5;

/** Judges a backend by random programs. */
export async function* fuzz(options: FuzzOptions): AsyncGenerator<FuzzEvent, void, void> {
  const limits = sharedLimits(options);
  const floats = sharedFloats(limits);
  const counts = { programs: 0, writing: 0, agreed: 0, differed: 0, unsupported: 0, unjudged: 0, compared: 0 };
  const signatures = new Set<string>();
  for await (const trial of inOrder(indices(options), atOnce, (index) => tryProgram(options, index, limits, floats))) {
    count(counts, trial);
    if (trial.found.kind === 'unjudged') yield { kind: 'unjudged', index: trial.index, reason: trial.found.reason };
    const asked = signatures.size < options.failures && counts.differed <= options.failures * shrunkForEach;
    if (trial.found.kind === 'differs' && asked) {
      const counterexample = await shrink(options, trial, trial.found.difference, limits);
      const signature = signatureOf(counterexample);
      if (!signatures.has(signature)) yield { kind: 'counterexample', counterexample };
      signatures.add(signature);
    }
    if (counts.programs % atOnce === 0) yield { kind: 'progress', counts };
  }
  yield { kind: 'end', counts };
}

interface Trial {
  readonly index: number;
  readonly draft: Draft;
  readonly isWriting: boolean;
  readonly found: Found;
}

function* indices({ programs = Infinity, from = 0, stop = () => false }: FuzzOptions): Generator<number> {
  for (let index = from; index < from + programs && !stop(); index += 1) yield index;
}

async function tryProgram(
  { seed, levels, ...contest }: FuzzOptions,
  index: number,
  limits: Limits,
  floats: readonly FloatDtype[],
): Promise<Trial> {
  const { program, draft } = drawProgram(seed, index, levels[index % levels.length]!, limits);
  const float = floats[Math.floor(index / levels.length) % floats.length]!;
  const trial = { index, draft, isWriting: writes(program), found: await compare(contest, { program, float }) };
  if (trial.found.kind !== 'unsupported') return trial;
  const rest = await supportedDraft(contest.backend, draft, limits, float);
  if (!rest) return trial;
  const found = await compare(contest, { program: interpretDraft(rest, limits), float });
  return { ...trial, draft: rest, found };
}

/** Whether a program writes in place, other than to a `.grad`. */
function writes(program: Program): boolean {
  for (const { step } of walk(program))
    if (step.do === 'assign' || (step.do === 'in_place' && typeof step.inputs.self === 'string')) return true;
  return false;
}

async function shrink(
  options: FuzzOptions,
  { index, draft }: Trial,
  original: Disagreement,
  limits: Limits,
): Promise<Counterexample> {
  const { difference, tried } = await findSmallest(options, draft, limits, original);
  const steps = countSteps(difference.run.program.steps);
  return { seed: options.seed, index, source: sourceOf(options.oracle.description), difference, steps, tried };
}

const sourceOf = ({ name, version }: Description): Source => ({ name, version });

function count(counts: FuzzCounts, { isWriting, found }: Trial): void {
  counts.programs += 1;
  if (isWriting) counts.writing += 1;
  if (found.kind === 'agrees') counts.compared += found.compared;
  counts[
    ({ agrees: 'agreed', differs: 'differed', unsupported: 'unsupported', unjudged: 'unjudged' } as const)[found.kind]
  ] += 1;
}

/** What both can do. */
function sharedLimits({ backend, oracle }: Contest): Limits {
  const both = <K extends keyof Limits>(key: K): Limits[K] => {
    const theirs: readonly string[] = oracle.description[key];
    return backend.description[key].filter((name) => theirs.includes(name)).sort() as Limits[K];
  };
  return { ops: both('ops'), dtypes: both('dtypes'), optimizers: both('optimizers'), features: both('features') };
}

/** Three in four programs are run in float64, where what is wrong shows best, if there is float64. */
function sharedFloats({ dtypes }: Limits): readonly FloatDtype[] {
  if (!dtypes.includes('float64')) return ['float32'];
  return dtypes.includes('float32') ? ['float64', 'float64', 'float64', 'float32'] : ['float64'];
}
