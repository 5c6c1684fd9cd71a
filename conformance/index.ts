/** The suite as a library: bring a backend, run the corpus on it, read the verdicts. */
export type {
  Answer,
  Backend,
  Fault,
  Run,
} from './backends/backend.ts';
export { type BackendChoice, backendNames, loadBackend } from './backends/load.ts';
export { type Corpus, readCorpus, readFixture } from './corpus/read.ts';
export { functionalBackend } from './functional/backend.ts';
export type { FunctionalLibrary, FunctionalOptimizer } from './functional/library.ts';
export { callIn, type OpTable, opsIn } from './functional/op-table.ts';
export { imperativeBackend } from './interpreter/backend.ts';
export type { ImperativeLibrary } from './interpreter/imperative.ts';
export { runImperative } from './interpreter/run.ts';
export { Unsupported } from './interpreter/unsupported.ts';
export { judge } from './judge/judge.ts';
export type { Judgement } from './judge/judgement.ts';
export type { Law, LawOptions, LawVerdict } from './laws/law.ts';
export { laws } from './laws/laws.ts';
export { printPyTorch } from './print/pytorch.ts';
export { printTypeScript } from './print/typescript.ts';
export { base, grad, program } from './programs/builder.ts';
export { scalarValue } from './programs/scalars.ts';
export { ReportFile } from './report/report-file.ts';
export { TerminalView } from './report/terminal-view.ts';
export { type RunOptions, runSuite } from './runner/run.ts';
export { connect } from './wire/client.ts';
export { AdapterError } from './wire/faults.ts';
export { serve } from './wire/serve.ts';
