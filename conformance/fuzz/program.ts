/** From a seed to a program: draws a draft, and interprets a draft, whatever is left of it, as a valid program. */
import type { Program } from '../../spec/index.ts';
import { between, type Choices, chance, randomChoices, weighted } from '../catalogue/choices.ts';
import { mix } from '../catalogue/random.ts';
import { type ActionKind, actions } from './actions.ts';
import { plainBackward } from './backward.ts';
import { type Gene, recordingChoices, replayedChoices } from './draft.ts';
import { observeParameters, observeSession, observeValues } from './observations.ts';
import { drawProfile, type FuzzLevel, type Limits, type Profile } from './profile.ts';
import type { Known } from './tensors.ts';
import { World } from './world.ts';

/** What a program was drawn from, to shrink it by. */
export interface Draft {
  readonly profile: Profile;
  readonly genes: readonly Gene<ActionKind>[];
}

/** A program, and the draft it was drawn from. */
export interface DrawnProgram {
  readonly program: Program;
  readonly draft: Draft;
}

/** The program that a seed and a number give, on any machine. */
export function drawProgram(seed: number, index: number, level: FuzzLevel, limits: Limits): DrawnProgram {
  const mark = mix(seed, index);
  const choices = randomChoices(mark);
  const profile = drawProfile(level, choices);
  const telling = new Telling(profile, limits);
  const genes = drawKinds(profile, limits, choices).map((kind, nth): Gene<ActionKind> => {
    const key = mix(mark, nth + 1);
    const recording = recordingChoices(key);
    telling.tell({ kind, key, choices: [] }, recording);
    return { kind, key, choices: recording.recorded };
  });
  return { program: telling.end(), draft: { profile, genes } };
}

/** The program that a draft says. It is valid whatever was left out of the draft. */
export function interpretDraft({ profile, genes }: Draft, limits: Limits): Program {
  const telling = new Telling(profile, limits);
  for (const gene of genes) telling.tell(gene, replayedChoices(gene.choices));
  return telling.end();
}

/** A program as it grows gene by gene. */
class Telling {
  readonly #world: World;
  /** Leaves that a plain backward has reached. */
  #reached: readonly Known[] = [];

  constructor(profile: Profile, limits: Limits) {
    this.#world = new World(profile, limits);
  }

  tell(gene: Gene<ActionKind>, choices: Choices): void {
    this.#world.begin(gene, choices);
    if (gene.kind !== 'backward' || this.#world.profile.level === 'S') actions[gene.kind].act(this.#world);
    else if (this.#reached.length === 0) this.#reached = plainBackward(this.#world);
  }

  end(): Program {
    const { level } = this.#world.profile;
    if (level === 'S') observeSession(this.#world);
    else if (level === 'P') observeValues(this.#world, this.#reached);
    else observeParameters(this.#world);
    return { version: 1, steps: this.#world.steps };
  }
}

type Weights = Partial<Record<ActionKind, number>>;

/** The kinds of a program's genes: some leaves, a body, and what every program ends with. */
function drawKinds(profile: Profile, limits: Limits, choices: Choices): ActionKind[] {
  const many = (count: number, weights: Weights) => Array.from({ length: count }, () => weighted(choices, weights));
  const leaves = many(between(choices, 2, 4), { tensor: 1 });
  const body = bodies[profile.level](profile);
  const possible = Object.entries(body).filter(([kind]) => isPossible(kind as ActionKind, limits));
  const drawn = many(between(choices, 3, mostInBody[profile.level]), Object.fromEntries(possible));
  const trained = profile.optimizers && isPossible('optimizer', limits) ? (['optimizer'] as const) : [];
  if (profile.level === 'O') return [...leaves, ...trained, ...drawn];
  const derived = profile.secondOrder && chance(choices, 40) && isPossible('differentiate', limits);
  return [...leaves, ...trained, ...drawn, ...(derived ? (['differentiate'] as const) : []), 'backward'];
}

const isPossible = (kind: ActionKind, { features }: Limits): boolean =>
  actions[kind].needs.every((feature) => features.includes(feature));

/** The most actions in the body of a program: a session has many that are no ops. */
const mostInBody: Readonly<Record<FuzzLevel, number>> = { P: 10, O: 16, S: 12 };

/** How often each kind of action is drawn in the body of a program. */
const bodies: Readonly<Record<FuzzLevel, (profile: Profile) => Weights>> = {
  P: () => ({ call: 10, tensor: 1 }),
  O: () => ({ step: 5, setGrad: 5 }),
  S: ({ writes, secondOrder, optimizers }) => ({
    call: 30,
    tensor: 3,
    ...(writes && { inPlace: 18, assign: 5, noGrad: 5 }),
    backward: 4,
    bind: 1,
    someGradients: 2,
    detach: 2,
    retainGrad: 3,
    requireGrad: 1,
    customFunction: 1,
    setGrad: 2,
    changeGrad: 2,
    observe: 1,
    ...(secondOrder ? { differentiate: 4 } : { hook: 4 }),
    ...(optimizers && { optimizer: 2, step: 14 }),
  }),
};
