/** Finds the browser in which the page is looked at: Debian's Chromium, by its name. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the browser is, or what is missing. */
export type Browser = { readonly executable: string } | { readonly missing: string };

/** Looks for `chromium` where commands are looked for. */
export function findBrowser(): Browser {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const executable = folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path));
  return executable === undefined
    ? { missing: 'there is no command chromium (on Debian: apt-get install chromium)' }
    : { executable };
}

/** Whether it is a failure that there is none. */
export const browserIsRequired = (): boolean => process.env.GRADSPEC_REQUIRE_BROWSER === '1';
