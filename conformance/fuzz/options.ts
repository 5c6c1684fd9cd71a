/** Options of optimizers and schedulers, drawn within the ranges that the catalogue gives. */
import type { Option, OptionRange, Options, Params, ParamValue } from '../../spec/index.ts';
import { between, type Choices, chance, oneOf, shuffled } from '../catalogue/choices.ts';
import { isWithin } from '../catalogue/training.ts';

const numbers = [0.5, 0.125, 0.1, 0.9, 0.75, 2, 0, -1];

/** A number that is accepted; where nothing is said, one that does nothing wild. */
export function drawNumber(choices: Choices, range: OptionRange = {}): number {
  const usual = numbers.filter((number) => number > 0 && number < 1 && isWithin(range, number));
  return oneOf(choices, usual.length > 0 ? usual : numbers.filter((number) => isWithin(range, number)));
}

/** The options of a constructor, all written out: some that must be given, and up to three others than the default. */
export function drawOptions(options: Options, choices: Choices): Params {
  const names = Object.keys(options);
  const changed = shuffled(choices, names).slice(0, between(choices, 0, 3));
  const drawn: Record<string, ParamValue> = {};
  for (const [name, option] of Object.entries(options)) {
    const isDrawn = changed.includes(name) || option.default === undefined;
    drawn[name] = isDrawn ? drawOption(option, choices) : option.default!;
  }
  return withNeeds(drawn, options, choices);
}

/** Options of one group, which may differ from those of the constructor. */
export function drawGroupOptions(options: Options, given: Params, choices: Choices): Params {
  const names = Object.keys(options).filter((name) => !options[name]!.constructor_only);
  const changed = shuffled(choices, names).slice(0, between(choices, 0, 2));
  const own = Object.fromEntries(changed.map((name) => [name, drawOption(options[name]!, choices)]));
  const all = withNeeds({ ...given, ...own }, options, choices);
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== given[name]));
}

/** The same with what the options that are on ask of others. */
function withNeeds(drawn: Readonly<Record<string, ParamValue>>, options: Options, choices: Choices): Params {
  const all = { ...drawn };
  for (const [name, { needs = {} }] of Object.entries(options))
    for (const [other, range] of drawn[name] === true ? Object.entries(needs) : [])
      if (!isWithin(range, Number(all[other]))) all[other] = drawNumber(choices, range);
  return all;
}

/** A value for an option, of the kind it takes. */
export function drawOption({ type, range, values = [] }: Option, choices: Choices): ParamValue {
  const [first, second] = range === undefined ? [] : [range].flat();
  switch (type) {
    case 'boolean':
      return chance(choices, 50);
    case 'enum':
      return oneOf(choices, values);
    case 'integer':
      return between(choices, 1, 3);
    case 'integers':
      return Array.from({ length: between(choices, 1, 3) }, () => choices.below(5));
    case 'function':
      return Array.from({ length: between(choices, 1, 4) }, () => drawNumber(choices));
    case 'pair':
      return drawPair(choices, first, second);
    case 'number':
      return drawNumber(choices, first);
  }
}

/** Two numbers, each in its range; where there is none, a lower and an upper bound. */
function drawPair(choices: Choices, first?: OptionRange, second?: OptionRange): [number, number] {
  if (first === undefined) return oneOf(choices, [[0.125, 0.5], [0.25, 2]]) as [number, number]; // biome-ignore format: pairs
  const one = chance(choices, 15) && isWithin(first, 0) ? 0 : drawNumber(choices, first);
  return [one, drawNumber(choices, second)];
}
