/** Who judges: one item after the other is handed over, and comes back as a verdict. */
import type { Description, VerdictLine } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import type { LawOptions } from '../laws/law.ts';
import type { Case } from './cases.ts';
import { judgeCase } from './judge-case.ts';
import { judgeLaw } from './judge-law.ts';
import { type Item, isLaw } from './plan.ts';

/** Judges items on a backend: in this process, or in others. */
export interface Judge {
  readonly description: Description;
  /** In how many processes at once. */
  readonly jobs: number;
  judge(item: Item): Promise<VerdictLine>;
  /** Judges a case though the backend does not say that it has all the case needs. */
  probe(each: Case): Promise<VerdictLine>;
  close(): Promise<void>;
}

/** Judges in this process, on one backend. */
export const localJudge = (backend: Backend, options: LawOptions): Judge => ({
  description: backend.description,
  jobs: 1,
  judge: (item) => (isLaw(item) ? judgeLaw(backend, item, options) : judgeCase(backend, item)),
  probe: (each) => judgeCase(backend, each, { undeclared: true }),
  close: () => backend.close(),
});
