/** Optimizers: made over leaves with drawn options, stepped, cleared, changed, saved and loaded. */
import type { OptimizerEntry, Params, ParamValue } from '../../spec/index.ts';
import { optimizers } from '../../spec/index.ts';
import { between, type Choices, chance, oneOf, shuffled, weighted } from '../catalogue/choices.ts';
import { unknownFacts } from './facts.ts';
import { collectsGrad } from './tensors.ts';
import type { KnownOptimizer, World } from './world.ts';

const entries: Readonly<Record<string, OptimizerEntry>> = optimizers as unknown as Record<string, OptimizerEntry>;

/** Makes an optimizer over some leaves, in one group or two. */
export function optimizer(world: World): void {
  const { choices, limits } = world;
  const kinds = limits.optimizers.filter((kind) => entries[kind]);
  const leaves = world.usable((tensor) => collectsGrad(tensor) && !tensor.repeats && !tensor.memory.fixed);
  if (kinds.length === 0 || leaves.length === 0) return;
  const kind = oneOf(choices, kinds);
  const parameters = shuffled(choices, leaves).slice(0, between(choices, 1, Math.min(4, leaves.length)));
  const split = limits.features.includes('param_groups') && chance(choices, 35) ? choices.below(parameters.length) : 0;
  const parts = [parameters.slice(0, split), parameters.slice(split)].filter((part) => part.length > 0);
  const groups = parts.map((part) => ({
    params: part.map(({ name }) => name),
    options: parts.length > 1 && chance(choices, 50) ? { lr: drawNumber(choices) } : {},
  }));
  const name = world.newName('o');
  world.emit({ do: 'optimizer', kind, groups, options: drawOptions(entries[kind]!, choices), out: name });
  for (const { memory } of parameters) memory.stepped = true;
  world.optimizers.push({ name, kind, groups: groups.length, parameters, stepped: new Set() });
}

/** One of the things that are done with an optimizer. */
export function step(world: World): void {
  if (world.optimizers.length === 0) return;
  const { choices } = world;
  const known = oneOf(choices, world.optimizers);
  const session = world.profile.level === 'S';
  const kind = weighted(choices, { step: 6, ...(session && { clear: 2, reload: 1 }), option: 1 });
  things[kind](world, known);
}

type Thing = (world: World, optimizer: KnownOptimizer) => void;

const things: Readonly<Record<'step' | 'clear' | 'reload' | 'option', Thing>> = {
  step: takeStep,
  clear: (world, { name }) => world.emit({ do: 'zero_grad', optimizer: name, set_to_none: chance(world.choices, 50) }),
  reload,
  option: (world, { name, groups }) => {
    const group = world.choices.below(groups);
    world.emit({ do: 'set_option', optimizer: name, group, option: 'lr', value: drawNumber(world.choices) });
  },
};

function takeStep(world: World, { name, parameters, stepped }: KnownOptimizer): void {
  if (parameters.some(({ memory }) => memory.fixed)) return;
  world.emit({ do: 'optimizer_step', optimizer: name });
  for (const parameter of parameters) {
    parameter.memory.written = true;
    parameter.memory.facts = unknownFacts;
    if (world.given.has(parameter)) stepped.add(parameter);
  }
}

function reload(world: World, known: KnownOptimizer): void {
  const out = world.newName('c');
  world.emit({ do: 'save_state', optimizer: known.name, out });
  takeStep(world, known);
  world.emit({ do: 'load_state', optimizer: known.name, from: out });
}

/** All options of an optimizer: a rate, and up to three that are not the default. */
function drawOptions(entry: OptimizerEntry, choices: Choices): Params {
  const names = Object.keys(entry.options).filter((name) => name !== 'lr');
  const changed = shuffled(choices, names).slice(0, between(choices, 0, 3));
  const drawn = Object.entries(entry.options).map(([name, option]) => [
    name,
    changed.includes(name) ? drawOption(option.type, choices) : option.default,
  ]);
  const options: Record<string, ParamValue> = { ...Object.fromEntries(drawn), lr: drawNumber(choices) };
  if (options.nesterov === true) Object.assign(options, { momentum: 0.9, dampening: 0 }); // refused otherwise
  return options;
}

function drawOption(type: OptimizerEntry['options'][string]['type'], choices: Choices): ParamValue {
  switch (type) {
    case 'boolean':
      return chance(choices, 50);
    case 'pair':
      return oneOf(choices, [
        [0.5, 0.75],
        [0.9, 0.5],
        [0, 0.5],
      ]);
    default:
      return drawNumber(choices);
  }
}

const drawNumber = (choices: Choices): number => oneOf(choices, [0.5, 0.125, 0.1, 0.9]);
