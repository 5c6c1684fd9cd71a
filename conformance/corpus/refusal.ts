/** What is thrown where a program cannot become a fixture. */

/** The program, its source and its witnesses do not make a fixture; the message says why. */
export class FixtureRefused extends Error {
  override readonly name = 'FixtureRefused';
}
