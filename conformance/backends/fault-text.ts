/** A fault as text. */
import type { Fault } from './backend.ts';

/** What went wrong, and the last that the adapter said itself. */
export const withStderr = ({ message, stderr }: Fault): string =>
  stderr ? `${message}\nThe end of its stderr:\n${stderr}` : message;
