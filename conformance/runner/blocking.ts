/** Calls a failed case blocked where a more basic case, judged before it, has failed too. */
import type { VerdictLine } from '../../spec/index.ts';
import type { CaseName } from '../programs/requirements.ts';
import { isBasic, restsOn } from './basics.ts';
import type { Case } from './cases.ts';

/** Remembers which basic cases have failed so far. */
export class Blocking {
  readonly #failed = new Map<string, Map<CaseName, string>>();

  /** The verdict on a case, in the light of those before it. */
  take(line: VerdictLine, each: Case): VerdictLine {
    if (line.verdict !== 'failed' && line.verdict !== 'fault') return line;
    const below = this.#below(each);
    if (isBasic(each)) this.#remember(each);
    return line.verdict === 'failed' && below !== undefined ? { ...line, verdict: 'blocked', blocked_by: below } : line;
  }

  /** The case that failed among those which this one rests on: the one of the same dtype, if it is among them. */
  #below(each: Case): string | undefined {
    for (const fixture of restsOn(each)) {
      const failed = this.#failed.get(fixture);
      if (failed) return failed.get(each.name) ?? [...failed.values()][0];
    }
    return undefined;
  }

  #remember({ fixture, name, id }: Case): void {
    const failed = this.#failed.get(fixture.id) ?? new Map<CaseName, string>();
    this.#failed.set(fixture.id, failed.set(name, id));
  }
}
