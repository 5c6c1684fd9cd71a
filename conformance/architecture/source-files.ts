/** The source files of the four rooms, and what each of them imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { packagePath } from '../package-files.ts';

/** The top-level source folders. */
export const rooms = ['spec', 'reference', 'conformance', 'fixtures'] as const;

/** A source file, by its path from the package's root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** One import: a path from the package's root, or the name of a package. Types alone are gone at run time. */
export interface Import {
  readonly to: string;
  readonly typesOnly: boolean;
}

const notSources = new Set(['node_modules', '.venv', 'generated', 'templates']);

/** Every TypeScript file of the rooms, but what is generated. */
export function sourceFiles(): readonly SourceFile[] {
  return rooms.flatMap((room) => pathsIn(room)).map(read);
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(packagePath(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : pathsIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function read(path: string): SourceFile {
  const text = readFileSync(packagePath(path), 'utf8');
  return { path, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
}

/** What a module's text imports, exports from elsewhere, imports dynamically, or names as a type. */
export function importsOf(path: string, text: string): readonly Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return importsIn(program).map(({ to, typesOnly }) => ({
    to: to.startsWith('.') ? posix.join(posix.dirname(path), to) : to,
    typesOnly,
  }));
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

interface SyntaxNode {
  readonly type?: string;
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

function importsIn(node: unknown): readonly Import[] {
  if (Array.isArray(node)) return node.flatMap(importsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type = '', source, importKind, exportKind } = node as SyntaxNode;
  const inner = Object.values(node).flatMap(importsIn);
  if (!importing.has(type) || typeof source?.value !== 'string') return inner;
  const typesOnly = type === 'TSImportType' || importKind === 'type' || exportKind === 'type';
  return [{ to: source.value, typesOnly }, ...inner];
}
