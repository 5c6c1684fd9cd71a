/** What is done with an optimizer: stepped, with a closure or without, cleared, changed, saved and loaded. */
import { chance, oneOf, weighted } from '../catalogue/choices.ts';
import { optimizerEntries } from '../catalogue/training.ts';
import { drawRoot, seed } from './backward.ts';
import { clip } from './clipping.ts';
import { unknownFacts } from './facts.ts';
import { addGroup } from './optimizers.ts';
import { drawOption } from './options.ts';
import { addScheduler, stepScheduler } from './schedulers.ts';
import type { KnownOptimizer, World } from './world.ts';

type Thing = (world: World, optimizer: KnownOptimizer) => void;

/** How often each thing is done, and what a backend must be able to do for it; some take a session. */
const things = {
  step: { weight: 12, act: takeStep, needs: 'optimizer', session: false },
  change: { weight: 3, act: changeOption, needs: 'param_groups', session: false },
  addGroup: { weight: 1, act: addGroup, needs: 'param_groups', session: false },
  clip: { weight: 2, act: clip, needs: 'clip_grad', session: false },
  schedule: { weight: 1, act: addScheduler, needs: 'scheduler', session: false },
  tick: { weight: 3, act: stepScheduler, needs: 'scheduler', session: false },
  clear: { weight: 3, act: clear, needs: 'zero_grad', session: true },
  reload: { weight: 2, act: reload, needs: 'state_dict', session: true },
  renew: { weight: 1, act: renew, needs: 'state_dict', session: true },
  evaluate: { weight: 2, act: evaluate, needs: 'closure', session: true },
} as const satisfies Readonly<Record<string, { act: Thing; [of: string]: unknown }>>;

/** Does one of these things. */
export function step(world: World): void {
  if (world.optimizers.length === 0) return;
  const { choices, limits, profile } = world;
  const known = oneOf(choices, world.optimizers);
  const possible = Object.entries(things).filter(
    ([, { needs, session }]) => limits.features.includes(needs) && (profile.level === 'S' || !session),
  );
  const weights = Object.fromEntries(possible.map(([name, { weight }]) => [name, weight]));
  things[weighted(choices, weights) as keyof typeof things].act(world, known);
}

function takeStep(world: World, known: KnownOptimizer): void {
  if (!mayStep(known)) return;
  world.emit({ do: 'optimizer_step', optimizer: known.name });
  noteStep(world, known);
}

const parametersIn = ({ groups }: KnownOptimizer) => groups.flatMap(({ parameters }) => parameters);

const mayStep = (known: KnownOptimizer): boolean => parametersIn(known).every(({ memory }) => !memory.fixed);

function noteStep(world: World, known: KnownOptimizer): void {
  for (const parameter of parametersIn(known)) {
    parameter.memory.written = true;
    parameter.memory.facts = unknownFacts;
    if (world.given.has(parameter.history)) known.stepped.add(parameter);
  }
}

/** A step with a closure, which may raise, for its backward may. */
function evaluate(world: World, known: KnownOptimizer): void {
  const root = drawRoot(world);
  if (!root || !mayStep(known)) return;
  world.attempt(() => {
    let returns = root.name;
    const steps = world.collect(() => {
      if (chance(world.choices, 60)) clear(world, known);
      const backward = seed(world, root);
      world.emit(backward);
      returns = backward.roots[0] as string;
    });
    world.emit({ do: 'optimizer_step', optimizer: known.name, closure: { steps, returns } });
  });
  noteStep(world, known);
}

function clear(world: World, { name }: KnownOptimizer): void {
  world.emit({ do: 'zero_grad', optimizer: name, set_to_none: chance(world.choices, 50) });
}

/** Changes an option of a group. One on which a part of the state hangs must have been on from the start: see `leftOut`. */
function changeOption(world: World, { name, kind, groups }: KnownOptimizer): void {
  const { choices } = world;
  const { options, state } = optimizerEntries[kind];
  const group = choices.below(groups.length);
  const keeping = Object.values(state).map(({ needs }) => needs);
  const changeable = Object.keys(options).filter(
    (option) => !options[option]!.constructor_only && (!keeping.includes(option) || groups[group]!.options[option]),
  );
  const option = chance(choices, 50) ? 'lr' : oneOf(choices, changeable);
  world.emit({ do: 'set_option', optimizer: name, group, option, value: drawOption(options[option]!, choices) });
}

/** Goes back to the state of before a step. */
function reload(world: World, known: KnownOptimizer): void {
  const out = world.newName('c');
  world.emit({ do: 'save_state', optimizer: known.name, out });
  takeStep(world, known);
  world.emit({ do: 'load_state', optimizer: known.name, from: out });
}

/** Goes on with a new optimizer that has loaded the state of the old one. */
function renew(world: World, known: KnownOptimizer): void {
  const saved = world.newName('c');
  const name = world.newName('o');
  const { kind, options } = known;
  const groups = known.groups.map(({ parameters }) => ({ params: parameters.map((each) => each.name), options: {} }));
  world.emit({ do: 'save_state', optimizer: known.name, out: saved });
  world.emit({ do: 'optimizer', kind, groups, options, out: name });
  world.emit({ do: 'load_state', optimizer: name, from: saved });
  world.optimizers.push({ ...known, name, schedulers: [] });
}
