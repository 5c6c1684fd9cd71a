/** The options of an optimizer, their defaults and what they may be: all from the catalogue, in camelCase. */
import { type OptimizerOption, optimizers } from '../../spec/index.ts';
import { TensorError } from '../error.ts';

/** The optimizers of the catalogue. */
export type Kind = keyof typeof optimizers;

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
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

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const entriesOf = (kind: Kind): [string, OptimizerOption][] =>
  Object.entries(optimizers[kind].options as unknown as Record<string, OptimizerOption>).map(([name, entry]) => [
    camelCase(name),
    entry,
  ]);

/** The options given, completed with defaults. What the constructor must refuse is refused. */
export function completeOptions<K extends Kind>(
  kind: K,
  given: Partial<OptionsOf<K>>,
  isTooLow = isBelow,
): OptionsOf<K> {
  const options: Record<string, unknown> = {};
  for (const [name, entry] of entriesOf(kind)) {
    options[name] = (given as Record<string, unknown>)[name] ?? entry.default;
    for (const value of [options[name]].flat() as number[]) checkRange(kind, name, value, entry.range ?? [], isTooLow);
  }
  return options as OptionsOf<K>;
}

function checkRange(
  kind: Kind,
  name: string,
  value: number,
  [least, below]: readonly number[],
  isTooLow: typeof isBelow,
): void {
  if (least === undefined) return;
  const bounds = `at least ${least}${below === undefined ? '' : ` and below ${below}`}`;
  if (isTooLow(value, least) || (below !== undefined && !(value < below)))
    throw new TensorError('invalid-hyperparameter', `${kind}: ${name} must be ${bounds}, not ${value}`);
}

const isBelow = (value: number, least: number): boolean => value < least;

/** NaN is not below anything, and still it can be no good. */
export const isNotAtLeast = (value: number, least: number): boolean => !(value >= least);
