/** Everything that `gradspec` does. */
import { Option } from 'commander';
import type { Command } from './command.ts';
import { backendOptions, corpusOption, levelOption, readSeconds, readWhole, seedOption } from './options.ts';

const test: Command<import('./test.ts').TestOptions> = {
  usage: 'test',
  summary: 'Judge a backend by every golden fixture and every law; without a backend, the reference',
  options: [
    ...backendOptions(),
    corpusOption(),
    levelOption(),
    new Option('--filter <pattern>', 'only ids that match, such as in-place or "*.raises@float32"'),
    new Option('--report <file>', 'write every verdict to a file, as JSON Lines'),
    seedOption(),
    new Option('--no-laws', 'only the fixtures'),
    new Option('--failures <number>', 'show so many failures in full').argParser(readWhole).default(5),
    new Option('--time-limit <seconds>', 'how long one program may take').argParser(readSeconds),
  ],
  load: async () => (await import('./test.ts')).test,
};

const list: Command<import('./list.ts').ListOptions> = {
  usage: 'list',
  summary: 'List the cases and the laws',
  options: [corpusOption(), levelOption(), new Option('--clause <id>', 'only the evidence for this clause')],
  load: async () => (await import('./list.ts')).list,
};

const show: Command<import('./show.ts').ShowOptions> = {
  usage: 'show <id>',
  summary: 'Show a fixture: as its file, as a PyTorch script, or as TypeScript for the reference',
  options: [
    corpusOption(),
    new Option('--as <language>', 'how').choices(['json', 'pytorch', 'ts']).default('json'),
    new Option('--float <dtype>', 'what float means in a script').choices(['float64', 'float32']),
  ],
  load: async () => (await import('./show.ts')).show,
};

/** In the order in which the help lists them. */
export const commands: readonly Command<never>[] = [test, list, show];
