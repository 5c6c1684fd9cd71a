/** The files of a new adapter: what they are called, and what stands in them. */
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { FormatError } from '../formats/format-error.ts';
import { adapterName, libraryName, type Template } from './templates.ts';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** A new adapter, and the library beside it. */
export interface AdapterFiles {
  readonly adapter: NewFile;
  readonly library: NewFile;
}

/** Where a template says how it is judged. */
const optionInText = /(?<=npx gradspec test )--.*/;

/** The files of an adapter at a path. Throws a `FormatError` where it cannot be called so. */
export function adapterFiles(template: Template, path: string = `${adapterName}${template.extension}`): AdapterFiles {
  const { extension, option } = template;
  const library = join(dirname(path), `${libraryName}${extension}`);
  if (extname(path) !== extension)
    throw new FormatError(`--out ${path}: the name of this adapter has to end in ${extension}`);
  if (basename(path) === basename(library))
    throw new FormatError(`--out ${path}: so the library beside the adapter is called; choose another name`);
  return {
    adapter: { path, text: textOf(template, adapterName).replace(optionInText, () => option(path)) },
    library: { path: library, text: textOf(template, libraryName) },
  };
}

/** A template's text. The build drops empty lines: after functions they are put back. */
function textOf({ extension, folder }: Template, name: string): string {
  const text = readFileSync(join(folder, `${name}${extension}`), 'utf8');
  return extension === '.mjs' ? text.replace(/^( {4}|)(\}[;)]*)\n(?=\1[^\s}])/gm, '$1$2\n\n') : text;
}
