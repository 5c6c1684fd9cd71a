/** Says once, before the tests run, if those that look at the page will not. */
import { browserIsRequired, findBrowser } from './find.ts';

/** Vitest calls this before it runs anything. */
export function setup(): void {
  const browser = findBrowser();
  if ('missing' in browser && !browserIsRequired())
    process.stderr.write(`\nNOT RUN: the tests that look at the page in a browser are skipped; ${browser.missing}\n\n`);
}
