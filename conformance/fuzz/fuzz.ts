/** Random programs on a backend, or several, and on the oracle: draws them, runs many at once, and shrinks those that differ. */
import type { Description, FloatDtype, Program, Source } from '../../spec/index.ts';
import type { Backend, Run } from '../backends/backend.ts';
import { walk } from '../programs/walk.ts';
import { inOrder } from '../runner/in-order.ts';
import { compareAll, type Disagreement, type Found } from './comparison.ts';
import { type Counterexample, signatureOf } from './counterexample.ts';
import { findSmallest } from './find-smallest.ts';
import type { FuzzLevel, Limits } from './profile.ts';
import { type Draft, drawProgram, interpretDraft } from './program.ts';
import { Standings } from './standing.ts';
import { supportedDraft } from './supported.ts';
import { countSteps } from './trim.ts';

/** What to draw, and when to stop. */
export interface FuzzOptions {
  /** Who is judged: one, or several that are asked the same. */
  readonly backends: readonly Backend[];
  /** Whose answers are expected. */
  readonly oracle: Backend;
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
  readonly standings: Standings;
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

/** Judges backends by random programs. */
export async function* fuzz(options: FuzzOptions): AsyncGenerator<FuzzEvent, void, void> {
  const limits = sharedLimits([...options.backends, options.oracle]);
  const floats = sharedFloats(limits);
  const counts = { programs: 0, writing: 0, standings: new Standings(options.backends, options.oracle) };
  const shrinkings = options.backends.map((backend) => new Shrinking(options, backend, limits));
  for await (const trial of inOrder(indices(options), atOnce, (index) => tryProgram(options, index, limits, floats))) {
    count(counts, trial);
    for (const [i, found] of trial.found.entries()) {
      if (found.kind === 'unjudged') yield { kind: 'unjudged', index: trial.index, reason: found.reason };
      const counterexample =
        found.kind === 'differs' && (await shrinkings[i]!.counterexampleOf(trial, found.difference));
      if (counterexample) yield { kind: 'counterexample', counterexample };
    }
    if (counts.programs % atOnce === 0) yield { kind: 'progress', counts };
  }
  yield { kind: 'end', counts };
}

interface Trial {
  readonly index: number;
  readonly draft: Draft;
  readonly isWriting: boolean;
  /** What came of it, by backend. */
  readonly found: readonly Found[];
}

function* indices({ programs = Infinity, from = 0, stop = () => false }: FuzzOptions): Generator<number> {
  for (let index = from; index < from + programs && !stop(); index += 1) yield index;
}

async function tryProgram(
  { seed, levels, backends, oracle }: FuzzOptions,
  index: number,
  limits: Limits,
  floats: readonly FloatDtype[],
): Promise<Trial> {
  const { program, draft, float } = drawRun({ seed, levels }, index, limits, floats);
  const trial = {
    index,
    draft,
    isWriting: writes(program),
    found: await compareAll(backends, oracle, { program, float }),
  };
  const refusing = backends.filter((_backend, i) => trial.found[i]!.kind === 'unsupported');
  if (refusing.length === 0) return trial;
  const rest = await supportedByAll(refusing, draft, limits, float);
  if (!rest) return trial;
  const found = await compareAll(backends, oracle, { program: interpretDraft(rest, limits), float });
  return { ...trial, draft: rest, found };
}

/** One of the programs that a seed gives, and the dtype that it is run in. */
export function drawRun(
  { seed, levels }: Pick<FuzzOptions, 'seed' | 'levels'>,
  index: number,
  limits: Limits,
  floats: readonly FloatDtype[],
): Run & { readonly draft: Draft } {
  const { program, draft } = drawProgram(seed, index, levels[index % levels.length]!, limits);
  return { program, draft, float: floats[Math.floor(index / levels.length) % floats.length]! };
}

/** What is left of a draft without what one backend or another refuses. */
async function supportedByAll(
  backends: readonly Backend[],
  draft: Draft,
  limits: Limits,
  float: FloatDtype,
): Promise<Draft | undefined> {
  let rest: Draft | undefined = draft;
  for (const backend of backends) rest = rest && (await supportedDraft(backend, rest, limits, float));
  return rest;
}

/** Whether a program writes in place, other than to a `.grad`. */
function writes(program: Program): boolean {
  for (const { step } of walk(program))
    if (step.do === 'assign' || (step.do === 'in_place' && typeof step.inputs.self === 'string')) return true;
  return false;
}

/** The counterexamples of one backend: as many as are asked for, and none twice. */
class Shrinking {
  readonly #options: FuzzOptions;
  readonly #backend: Backend;
  readonly #limits: Limits;
  readonly #signatures = new Set<string>();
  #shrunk = 0;

  constructor(options: FuzzOptions, backend: Backend, limits: Limits) {
    this.#options = options;
    this.#backend = backend;
    this.#limits = limits;
  }

  /** The smallest program that shows a difference, unless it shows what another did. */
  async counterexampleOf({ index, draft }: Trial, original: Disagreement): Promise<Counterexample | undefined> {
    const { failures, seed, oracle } = this.#options;
    if (this.#signatures.size >= failures || this.#shrunk >= failures * shrunkForEach) return undefined;
    this.#shrunk += 1;
    const contest = { backend: this.#backend, oracle };
    const { difference, tried } = await findSmallest(contest, draft, this.#limits, original);
    const steps = countSteps(difference.run.program.steps);
    const source = sourceOf(oracle.description);
    const counterexample = { seed, index, source, difference, steps, tried, backend: this.#backend.description.name };
    const signature = signatureOf(counterexample);
    const isNew = !this.#signatures.has(signature);
    this.#signatures.add(signature);
    return isNew ? counterexample : undefined;
  }
}

const sourceOf = ({ name, version }: Description): Source => ({ name, version });

function count(counts: FuzzCounts, { isWriting, found }: Trial): void {
  counts.programs += 1;
  if (isWriting) counts.writing += 1;
  counts.standings.note(found);
}

/** What all can do. */
export function sharedLimits([first, ...others]: readonly Backend[]): Limits {
  const all = <K extends keyof Limits>(key: K): Limits[K] => {
    const isShared = (name: string) => others.every(({ description }) => (description[key] as string[]).includes(name));
    return first!.description[key].filter(isShared).sort() as Limits[K];
  };
  return { ops: all('ops'), dtypes: all('dtypes'), optimizers: all('optimizers'), features: all('features') };
}

/** Three in four programs are run in float64, where what is wrong shows best, if there is float64. */
export function sharedFloats({ dtypes }: Limits): readonly FloatDtype[] {
  if (!dtypes.includes('float64')) return ['float32'];
  return dtypes.includes('float32') ? ['float64', 'float64', 'float64', 'float32'] : ['float64'];
}
