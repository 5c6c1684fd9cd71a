/** The adapters that have a library to install: the folders beside this one that list what they need. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../package-files.ts';

/** An adapter, and the registry that its library comes from. */
export interface Adapter {
  readonly name: string;
  /** Where its list of packages lies, and where they go. */
  readonly folder: string;
  readonly registry: 'npm' | 'PyPI';
}

/** The adapters, by their names. */
export function adapters(backends = packagePath('conformance', 'backends')): readonly Adapter[] {
  return readdirSync(backends).flatMap((name): Adapter[] => {
    const folder = join(backends, name);
    if (existsSync(join(folder, 'package.json'))) return [{ name, folder, registry: 'npm' }];
    return existsSync(join(folder, 'requirements.txt')) ? [{ name, folder, registry: 'PyPI' }] : [];
  });
}
