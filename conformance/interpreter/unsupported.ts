/** What is thrown where a program asks for what the library does not have: it ends the program, attempts too. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';

  constructor(
    readonly feature: string,
    readonly reason?: string,
  ) {
    super(reason ?? `no ${feature}`);
  }
}
