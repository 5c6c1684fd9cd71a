/** The options of an optimizer, their defaults and what they may be: all from the catalogue, in camelCase. */
import { type OptimizerOption, type OptionRange, optimizers } from '../../spec/index.ts';
import { TensorError } from '../error.ts';

/** The optimizers of the catalogue. */
export type Kind = keyof typeof optimizers;

/** A name of the catalogue as TypeScript writes it. */
export type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

interface OptionTypes {
  readonly number: number;
  readonly boolean: boolean;
  readonly pair: readonly [number, number];
}

type Entries<K extends Kind> = (typeof optimizers)[K]['options'];

/** The options of an optimizer, all given. A group's can be changed between steps. */
export type OptionsOf<K extends Kind> = {
  -readonly [O in keyof Entries<K> as CamelCase<O & string>]: Entries<K>[O] extends {
    readonly type: infer T extends keyof OptionTypes;
  }
    ? OptionTypes[T]
    : never;
};

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const entriesOf = (kind: Kind): [string, OptimizerOption][] =>
  Object.entries(optimizers[kind].options as unknown as Record<string, OptimizerOption>).map(([name, entry]) => [
    camelCase(name),
    entry,
  ]);

/** The options given, completed with defaults. What the constructor must refuse is refused. */
export function completeOptions<K extends Kind>(
  kind: K,
  given: Partial<OptionsOf<K>>,
  isTooLow = isNotAtLeast,
): OptionsOf<K> {
  const options: Record<string, unknown> = {};
  for (const [name, { default: usual, range }] of entriesOf(kind)) {
    options[name] = (given as Record<string, unknown>)[name] ?? usual;
    if (range === undefined) continue;
    const values = [options[name]].flat() as number[];
    const ranges = [range].flat();
    values.forEach((value, i) => void checkRange(`${kind}: ${name}`, value, ranges[i]!, isTooLow));
  }
  return options as OptionsOf<K>;
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
