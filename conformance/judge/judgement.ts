/** What the comparator found: a verdict, and every difference it rests on. */
import type { Difference, VerdictKind } from '../../spec/index.ts';
import { rounding } from '../../spec/index.ts';

/** An answer, judged. */
export interface Judgement {
  readonly verdict: VerdictKind;
  /** The first of them, where there are many; `reason` then says how many there are. */
  readonly differences: readonly Difference[];
  /**
   * The worst distance of a number from its ideal, as a fraction of its bound. Always finite: a number that no bound
   * explains is among the differences, with the distance Infinity.
   */
  readonly distance: number;
  /** Whether all differences are numbers that are farther off than rounding explains, but within the wider bounds. */
  readonly relaxed: boolean;
  /** How many observations were really compared; an error that ends the program counts as one. */
  readonly compared: number;
  readonly reason?: string;
}

const isFarOff = ({ distance }: Difference): boolean => typeof distance === 'number' && distance <= rounding.relaxed;

/** More than this many differences tell nobody anything new. */
const shown = 20;

/** Gathers what is found on the way, and concludes from it. */
export class Findings {
  readonly #failures: Difference[] = [];
  readonly #uncategorised: Difference[] = [];
  readonly #conventions = new Set<string>();
  #distance = 0;
  #compared = 0;

  get failed(): boolean {
    return this.#failures.length > 0;
  }

  fail(...differences: readonly Difference[]): void {
    this.#failures.push(...differences);
  }

  /** It raised where it should, and no more is known. */
  missCategory(difference: Difference): void {
    this.#uncategorised.push(difference);
  }

  /** Another convention, which the catalogue lists. */
  allow(convention: string): void {
    this.#conventions.add(convention);
  }

  /** Takes note of a distance, which is finite. */
  measure(distance: number): void {
    this.#distance = Math.max(this.#distance, distance);
  }

  countCompared(): void {
    this.#compared++;
  }

  conclude(): Judgement {
    const differences = this.failed ? this.#failures : this.#uncategorised;
    const verdict = this.#verdict();
    const reason = this.#reason(verdict, differences.length);
    return {
      verdict,
      differences: differences.slice(0, shown),
      distance: this.#distance,
      relaxed: verdict === 'failed' && differences.length > 0 && differences.every(isFarOff),
      compared: this.#compared,
      ...(reason !== undefined && { reason }),
    };
  }

  #verdict(): VerdictKind {
    if (this.failed || this.#compared === 0) return 'failed'; // a test that looked at nothing has not passed
    if (this.#uncategorised.length > 0) return 'uncategorised';
    return this.#conventions.size > 0 ? 'allowed' : 'passed';
  }

  #reason(verdict: VerdictKind, differences: number): string | undefined {
    if (differences > shown) return `${differences} differences, of which the first ${shown} are listed`;
    if (verdict === 'failed' && differences === 0) return 'nothing was compared';
    return verdict === 'allowed' ? `convention: ${[...this.#conventions].join(', ')}` : undefined;
  }
}
