/** The options that commands share, and how their values are read. */
import { InvalidArgumentError, Option } from 'commander';
import type { Level } from '../../spec/index.ts';

const levels: readonly Level[] = ['P', 'O', 'S', 'V', 'T', 'G', 'R', 'N'];

/** Which backend is meant. */
export const backendOptions = (): readonly Option[] => [
  new Option('--backend <name|path>', 'a backend of this suite, or a JavaScript module that exports one').conflicts(
    'cmd',
  ),
  new Option('--cmd <command>', 'a command that starts an adapter in any language'),
];

/** Which backends are meant: each of the options may be given several times. */
export const backendsOptions = (): readonly Option[] => [
  new Option('--backend <name|path...>', 'a backend of this suite, or a JavaScript module that exports one'),
  new Option('--cmd <command...>', 'a command that starts an adapter in any language'),
];

/** Which fixtures to judge by. */
export const corpusOption = (): Option =>
  new Option('--corpus <folder>', 'a corpus of your own: a folder with a manifest.json; otherwise the golden one');

/** Restricts a command to some levels. */
export const levelOption = (): Option =>
  new Option('--level <levels>', 'only these levels, such as P,O').argParser(readLevels);

/** Restricts a command to some ids. */
export const filterOption = (): Option =>
  new Option('--filter <pattern>', 'only ids that match, such as in-place or "*.raises@float32"');

/** A list of what a backend is known to get wrong. */
export const knownFailuresOption = (): Option =>
  new Option(
    '--known-failures <file>',
    'what is known to fail, and why; anything else that fails, or does not, is told',
  );

/** How much of what is wrong is shown. */
export const failuresOption = (): Option =>
  new Option('--failures <number>', 'show so many failures in full').argParser(readWhole).default(5);

/** The start of everything drawn at random. */
export const seedOption = (): Option =>
  new Option('--seed <number>', 'the seed of what is drawn at random').argParser(readWhole).default(1);

/** How long one program may take before its adapter is taken to hang. */
export const timeLimitOption = (): Option =>
  new Option('--time-limit <seconds>', 'how long one program may take').argParser(readSeconds);

/** `P,O` as levels. */
export function readLevels(text: string): readonly Level[] {
  return readList(text).map((word) => {
    const level = levels.find((known) => known === word);
    if (level === undefined) throw new InvalidArgumentError(`there is no level "${word}", only ${levels.join(', ')}`);
    return level;
  });
}

/** Words parted by commas. */
export const readList = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

/** A whole number from 0 on. */
export function readWhole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('a whole number is needed');
  return Number(text);
}

/** A whole number from 1 on. */
export function readCount(text: string): number {
  const count = readWhole(text);
  if (count === 0) throw new InvalidArgumentError('a number of at least 1 is needed');
  return count;
}

/** Seconds, such as 60 or 60s, as milliseconds. */
export function readSeconds(text: string): number {
  const seconds = Number(text.replace(/s$/, ''));
  if (!/\d/.test(text) || !(seconds > 0 && seconds <= 86_400))
    throw new InvalidArgumentError('a number of seconds is needed, more than 0 and at most a day');
  return seconds * 1000;
}
