/** Says once, before the tests run, if those that need PyTorch will not. */
import { findOracle } from './python.ts';

/** Vitest calls this before it runs anything. */
export function setup(): void {
  const oracle = findOracle();
  if ('missing' in oracle && process.env.GRADSPEC_REQUIRE_ORACLE !== '1')
    process.stderr.write(`\nNOT RUN: the tests that need PyTorch are skipped; ${oracle.missing}\n\n`);
}
