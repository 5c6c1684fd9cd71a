/** What a run and the processes that judge for it say to each other. */
import type { Description, Fixture, Id, VerdictLine } from '../../spec/index.ts';
import type { Fault } from '../backends/backend.ts';
import type { BackendChoice } from '../backends/load.ts';
import type { LawOptions } from '../laws/law.ts';
import type { CaseName } from '../programs/requirements.ts';
import type { WireOptions } from '../wire/wire-options.ts';

/** How a process that judges is set up. */
export interface WorkerSetUp {
  readonly backend: BackendChoice;
  readonly wire: Partial<WireOptions>;
  readonly laws: LawOptions;
}

/** One thing to judge: a case, with its fixture, or a law by its id. */
export type Task =
  | { readonly kind: 'case'; readonly fixture: Fixture; readonly name: CaseName; readonly undeclared: boolean }
  | { readonly kind: 'law'; readonly law: Id };

/** To the process. */
export type ToWorker =
  | { readonly say: 'set-up'; readonly setUp: WorkerSetUp }
  | { readonly say: 'judge'; readonly number: number; readonly task: Task }
  | { readonly say: 'close' };

/** From the process. */
export type FromWorker =
  | { readonly say: 'ready'; readonly description: Description }
  | { readonly say: 'refused'; readonly message: string; readonly fault?: Fault }
  | { readonly say: 'judged'; readonly number: number; readonly line: VerdictLine };
