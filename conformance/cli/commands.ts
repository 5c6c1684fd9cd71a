/** Everything that `gradspec` does. */
import { Option } from 'commander';
import { viewNames, views } from '../report/views.ts';
import type { Command } from './command.ts';
import {
  backendOptions,
  backendsOptions,
  corpusOption,
  failuresOption,
  filterOption,
  knownFailuresOption,
  levelOption,
  readCount,
  readLevels,
  readList,
  readSeconds,
  readWhole,
  seedOption,
  timeLimitOption,
} from './options.ts';
import { readShard } from './shard.ts';

const test: Command<import('./test.ts').TestOptions> = {
  usage: 'test',
  summary: 'Judge a backend by every golden fixture and every law; without a backend, the reference',
  options: [
    ...backendOptions(),
    corpusOption(),
    levelOption(),
    filterOption(),
    new Option('--report <file>', 'write every verdict to a file, as JSON Lines'),
    new Option('--resume', 'go on with a report that was cut off; without one, begin'),
    knownFailuresOption(),
    new Option('--update', 'write the list of known failures anew, from what fails'),
    new Option('--jobs <number>', 'judge in so many processes at once, each with its own adapter')
      .argParser(readCount)
      .default(1),
    new Option('--shard <part>', 'only a part of all that is asked for, such as 2/3').argParser(readShard),
    new Option('--save <folder>', 'keep what breaks a law as a fixture in a folder').conflicts('laws'),
    seedOption(),
    new Option('--no-laws', 'only the fixtures'),
    new Option('--runs <number>', 'how many programs each law draws')
      .argParser(readWhole)
      .default(25)
      .conflicts('laws'),
    failuresOption(),
    timeLimitOption(),
  ],
  load: async () => (await import('./test.ts')).test,
};

const diff: Command<import('./diff.ts').DiffOptions> = {
  usage: 'diff <old> <new>',
  summary: 'Tell what has changed from one report to another; exits with 1 where something is worse',
  options: [new Option('--common', 'only the cases that both are about, whatever else they are about').default(false)],
  load: async () => (await import('./diff.ts')).diff,
};

const list: Command<import('./list.ts').ListOptions> = {
  usage: 'list',
  summary: 'List the cases and the laws',
  options: [
    corpusOption(),
    levelOption(),
    new Option('--clause <id>', 'only the evidence for a clause, or for a chapter of them, such as in-place'),
    filterOption(),
  ],
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

const explain: Command<import('./explain.ts').ExplainOptions> = {
  usage: 'explain <id>',
  summary: 'Explain a clause, a case or a law: the rule, what shows it, the smallest program, what else is allowed',
  options: [corpusOption(), new Option('--report <file>', 'a report, for what it says of it')],
  load: async () => (await import('./explain.ts')).explain,
};

const generate: Command<import('./generate.ts').GenerateOptions> = {
  usage: 'generate <program>',
  summary: 'Make a fixture of a program in a file, with the values that a backend gives; without one, the reference',
  options: [
    new Option('--from <command>', 'a command that starts the adapter whose values to take').conflicts('backend'),
    new Option('--backend <name|path>', 'the backend whose values to take'),
    new Option('--out <file>', 'write the fixture to a file'),
    new Option('--force', 'write over a file that is there already').default(false),
    new Option('--id <id>', 'the id of the fixture; otherwise own. and the name of the file'),
    new Option('--title <title>', 'the rule that it shows, in a sentence'),
    new Option('--clause <ids>', 'the clauses that it is evidence for, such as autograd.leaf,autograd.first')
      .argParser(readList)
      .default([]),
  ],
  load: async () => (await import('./generate.ts')).generate,
};

const verify: Command<import('./verify.ts').VerifyOptions> = {
  usage: 'verify',
  summary: 'Ask a backend for every fixture again, and tell what has drifted and why; writes nothing',
  options: [
    new Option('--against <command>', 'a command that starts an adapter').makeOptionMandatory(),
    corpusOption(),
  ],
  load: async () => (await import('./verify.ts')).verify,
};

const fuzz: Command<import('./fuzz.ts').FuzzCommandOptions> = {
  usage: 'fuzz',
  summary: 'Judge backends by random programs, and shrink those they get wrong; without a backend, the reference',
  options: [
    ...backendsOptions(),
    new Option(
      '--against <command>',
      'a command that starts the adapter whose answers are expected; otherwise the reference, or of it PyTorch',
    ),
    new Option('--programs <number>', 'how many programs; otherwise 1000').argParser(readWhole).conflicts('time'),
    new Option('--time <seconds>', 'programs for so long, such as 60s').argParser(readSeconds),
    seedOption(),
    new Option('--from <number>', 'the number of the first program').argParser(readWhole).default(0),
    new Option('--level <levels>', 'only these of P, O and S; otherwise those that are claimed').argParser(readLevels),
    new Option('--failures <number>', 'shrink and show so many differences').argParser(readWhole).default(3),
    new Option('--save <folder>', 'keep each counterexample as a fixture in a folder'),
    timeLimitOption(),
  ],
  load: async () => (await import('./fuzz.ts')).fuzz,
};

const replay: Command<import('./replay.ts').ReplayOptions> = {
  usage: 'replay <files...>',
  summary: 'Judge a backend by fixture files of your own; without a backend, the reference',
  options: [...backendOptions(), timeLimitOption()],
  load: async () => (await import('./replay.ts')).replay,
};

const init: Command<import('./init.ts').InitOptions> = {
  usage: 'init <language>',
  summary: 'Write an adapter to begin with, in python, typescript or javascript, that can be judged at once',
  options: [
    new Option('--out <file>', 'what the adapter is called; otherwise gradspec_adapter'),
    new Option('--force', 'write over files that are there already').default(false),
  ],
  load: async () => (await import('./init.ts')).init,
};

const merge: Command<import('./merge.ts').MergeOptions> = {
  usage: 'merge <reports...>',
  summary: 'Make one report of those of all shards of a run',
  options: [
    new Option('--out <file>', 'the file to write').makeOptionMandatory(),
    corpusOption(),
    knownFailuresOption(),
    failuresOption(),
  ],
  load: async () => (await import('./merge.ts')).merge,
};

const verifyReport: Command<import('./verify-report.ts').VerifyReportOptions> = {
  usage: 'verify-report <reports...>',
  summary: 'Judge reports again, from the outcomes that they hold',
  options: [corpusOption()],
  load: async () => (await import('./verify-report.ts')).verifyReports,
};

const report: Command<import('./report.ts').ReportOptions> = {
  usage: 'report <file>',
  summary: 'Show a report that test has written: to people, to a CI server, as a badge, as a page',
  options: [
    new Option('--as <format>', `how: ${viewNames.map((name) => `${name} (${views[name].summary})`).join(', ')}`)
      .choices(viewNames)
      .default('terminal'),
    new Option('--out <file>', 'write to a file'),
    new Option('--failures <number>', 'show so many failures in full').argParser(readWhole),
    corpusOption(),
  ],
  load: async () => (await import('./report.ts')).report,
};

/** In the order in which the help lists them. */
export const commands: readonly Command<never>[] = [
  init,
  test,
  report,
  diff,
  merge,
  verifyReport,
  list,
  show,
  explain,
  generate,
  verify,
  fuzz,
  replay,
];
