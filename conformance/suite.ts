/** What this suite is called, in reports and to adapters. */
import { readPackageJson } from './package-files.ts';

/** The version of this package. */
export const suiteVersion: string = (readPackageJson('package.json') as { readonly version: string }).version;

/** Its name and version, as it introduces itself. */
export const suiteName: string = `gradspec ${suiteVersion}`;
