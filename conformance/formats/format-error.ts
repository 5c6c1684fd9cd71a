/** What is thrown for bad input: a sentence that says where, what was found, and what would do. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
