/** What a backend says it has, checked both ways: what it claims must work somewhere, and what it does not claim should not. */
import type { Description, Fixture, UnkeptClaim, VerdictLine } from '../../spec/index.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { inWords, unmetAll } from '../programs/requirements.ts';
import { type Case, caseFor, casesOfFixture } from './cases.ts';
import type { Judge } from './judging.ts';

/** The ops that a clause is about. */
const opsOf = new Map<string, string[]>();
for (const [op, { clause }] of Object.entries(catalogue)) opsOf.set(clause, [...(opsOf.get(clause) ?? []), op]);

/** Cases that rest on the same claims, and were refused. */
interface Refusal {
  readonly claims: readonly string[];
  /** Of the first. */
  readonly reason: string;
  cases: number;
}

/** Gathers which claims were kept in some case, and what was refused. */
export class Claims {
  readonly #kept = new Set<string>();
  readonly #refusals = new Map<string, Refusal>();

  take({ outcome }: VerdictLine, { needs }: Case): void {
    if (outcome === undefined) return; // it was not asked, or did not answer
    const claims = inWords(needs);
    if (outcome.kind === 'unsupported') this.#takeRefusal(claims, outcome.reason ?? outcome.feature);
    else for (const claim of claims) this.#kept.add(claim);
  }

  #takeRefusal(claims: readonly string[], reason: string): void {
    const key = claims.join();
    const refusal = this.#refusals.get(key) ?? { claims, reason, cases: 0 };
    refusal.cases++;
    this.#refusals.set(key, refusal);
  }

  /** A law that was tried on an op has seen it work. */
  takeLaw({ verdict, clauses }: VerdictLine): void {
    if (verdict === 'unsupported') return;
    for (const clause of clauses) for (const op of opsOf.get(clause) ?? []) this.#kept.add(`op ${op}`);
  }

  /** Claims that were kept nowhere, and are the only one of those that some refused case rests on. */
  get unkept(): readonly UnkeptClaim[] {
    const found = new Map<string, UnkeptClaim>();
    for (const { claims, reason, cases } of this.#refusals.values()) {
      const suspects = claims.filter((claim) => !this.#kept.has(claim));
      const [claim] = suspects;
      if (claim === undefined || suspects.length > 1) continue;
      found.set(claim, {
        claim,
        cases: (found.get(claim)?.cases ?? 0) + cases,
        reason: found.get(claim)?.reason ?? reason,
      });
    }
    return [...found.values()];
  }
}

/** What a backend does not claim and has nevertheless: for each such thing the simplest case that needs it alone passes. */
export async function unclaimedBy(judge: Judge, fixtures: readonly Fixture[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [claim, each] of probesOf(judge.description, fixtures)) {
    const { verdict, fault } = await judge.probe(each);
    if (fault !== undefined) break; // it was not asked to have this, and may well break
    if (verdict === 'passed') found.push(claim);
  }
  return found;
}

/** For each thing that a backend lacks, the simplest case of the levels it claims that lacks nothing else. */
function probesOf(description: Description, fixtures: readonly Fixture[]): ReadonlyMap<string, Case> {
  const probes = new Map<string, Case>();
  for (const each of fixtures.flatMap(casesOfFixture).map((each) => caseFor(each, description))) {
    if (!description.levels.includes(each.needs.level)) continue;
    const [lacking, ...more] = unmetAll(each.needs, description);
    if (lacking === undefined || more.length > 0) continue;
    const simplest = probes.get(lacking);
    if (simplest === undefined || sizeOf(each) < sizeOf(simplest)) probes.set(lacking, each);
  }
  return probes;
}

const sizeOf = ({ fixture }: Case): number => fixture.program.steps.length;
