/** The options of constructors, their defaults and what they may be: all from the catalogue, in camelCase. */
import { type Option, type OptionRange, optimizers, schedulers } from '../../spec/index.ts';
import { TensorError } from '../error.ts';

/** The optimizers of the catalogue. */
export type Kind = keyof typeof optimizers;

/** The schedulers of the catalogue. */
export type SchedulerKind = keyof typeof schedulers;

/** A name of the catalogue as TypeScript writes it. */
export type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

interface OptionTypes {
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly pair: readonly [number, number];
  readonly integers: readonly number[];
  readonly function: (epoch: number) => number;
}

type ValueOf<Entry> = Entry extends { readonly values: readonly (infer Word)[] }
  ? Word
  : Entry extends { readonly type: infer T extends keyof OptionTypes }
    ? OptionTypes[T]
    : never;

type Complete<Entries> = { -readonly [O in keyof Entries as CamelCase<O & string>]: ValueOf<Entries[O]> };

type RequiredOf<Entries> = {
  [O in keyof Entries]: Entries[O] extends { readonly default: unknown } ? never : CamelCase<O & string>;
}[keyof Entries];

/** The options of an optimizer, all given. A group's can be changed between steps. */
export type OptionsOf<K extends Kind> = Complete<(typeof optimizers)[K]['options']>;

type SchedulerEntries<K extends SchedulerKind> = (typeof schedulers)[K]['options'];

/** The options of a scheduler, all given. */
export type SchedulerOptionsOf<K extends SchedulerKind> = Readonly<Complete<SchedulerEntries<K>>>;

/** The options of a scheduler as its constructor takes them: those with a default may be left out. */
export type GivenSchedulerOptions<K extends SchedulerKind> = Partial<SchedulerOptionsOf<K>> &
  Pick<SchedulerOptionsOf<K>, RequiredOf<SchedulerEntries<K>> & keyof SchedulerOptionsOf<K>>;

/** The options given, completed with defaults. What the constructor must refuse is refused. */
export const completeOptions = <K extends Kind>(
  kind: K,
  given: Partial<OptionsOf<K>>,
  isTooLow = isNotAtLeast,
): OptionsOf<K> => complete(kind, optimizers[kind].options, given, isTooLow) as OptionsOf<K>;

/** The same for a scheduler. */
export const completeSchedulerOptions = <K extends SchedulerKind>(
  kind: K,
  given: GivenSchedulerOptions<K>,
): SchedulerOptionsOf<K> => complete(kind, schedulers[kind].options, given, isNotAtLeast) as SchedulerOptionsOf<K>;

type Given = Readonly<Record<string, unknown>>;

function complete(owner: string, entries: object, given: object, isTooLow: typeof isBelow): Given {
  const options: Record<string, unknown> = {};
  const all = Object.entries(entries).map(([name, entry]) => [camelCase(name), entry as Option] as const);
  for (const [key, entry] of all) {
    options[key] = (given as Given)[key] ?? entry.default;
    checkOption(`${owner}: ${key}`, options[key], entry, isTooLow);
  }
  for (const [key, { needs = {} }] of all)
    for (const [other, range] of options[key] === true ? Object.entries(needs) : [])
      checkRange(`${owner}: with ${key}, ${camelCase(other)}`, Number(options[camelCase(other)]), range, isTooLow);
  return options;
}

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function checkOption(asked: string, value: unknown, { range, values }: Option, isTooLow: typeof isBelow): void {
  if (value === undefined) throw new TensorError('invalid-argument', `${asked} must be given`);
  if (values && !values.includes(value as string))
    throw new TensorError('invalid-hyperparameter', `${asked} must be one of ${values.join(', ')}, not ${value}`);
  const ranges = range === undefined ? [] : [range].flat();
  ranges.forEach((each, i) => void checkRange(asked, Number([value].flat()[i]), each, isTooLow));
}

function checkRange(asked: string, value: number, range: OptionRange, isTooLow: typeof isBelow): void {
  const { at_least, above, at_most, below } = range;
  const accepted =
    !(at_least !== undefined && isTooLow(value, at_least)) &&
    (above === undefined || value > above) &&
    (at_most === undefined || value <= at_most) &&
    (below === undefined || value < below);
  if (!accepted) throw new TensorError('invalid-hyperparameter', `${asked} must be ${inWords(range)}, not ${value}`);
}

const inWords = (range: OptionRange): string =>
  Object.entries(range)
    .map(([bound, number]) => `${bound.replace('_', ' ')} ${number}`)
    .join(' and ');

/** NaN is below nothing. */
export const isBelow = (value: number, least: number): boolean => value < least;

/** NaN is not below anything, and still it can be no good. */
const isNotAtLeast = (value: number, least: number): boolean => !(value >= least);
