/** The languages that programs print in. */
import type { FloatDtype, Program } from '../../spec/index.ts';
import { printPyTorch } from './pytorch.ts';
import { printTypeScript } from './typescript.ts';

interface PrintedLanguage {
  readonly title: string;
  /** What Markdown calls it. */
  readonly fence: string;
  readonly print: (program: Program, float: FloatDtype) => string;
}

/** Each by what it is called on the command line. */
export const languages = {
  pytorch: { title: 'PyTorch', fence: 'python', print: printPyTorch },
  ts: { title: 'TypeScript', fence: 'ts', print: printTypeScript },
} as const satisfies Readonly<Record<string, PrintedLanguage>>;

/** A language. */
export type Language = keyof typeof languages;

/** All of them, in the order in which they are shown. */
export const languageNames = Object.keys(languages) as readonly Language[];

/** A program in every language. */
export type Scripts = Readonly<Record<Language, string>>;

/** Prints a program in every language. */
export const scriptsOf = (program: Program, float: FloatDtype): Scripts => ({
  pytorch: languages.pytorch.print(program, float),
  ts: languages.ts.print(program, float),
});

/** How many lines of a script are the program: what stands below them only runs it. */
export function programLines(lines: readonly string[]): number {
  const end = lines.findIndex((line) => line.startsWith('# ----'));
  return end < 0 ? lines.length : end;
}

/** The program in a script. */
export function programText(script: string): string {
  const lines = script.split('\n');
  return lines.slice(0, programLines(lines)).join('\n').trim();
}
