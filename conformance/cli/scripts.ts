/** A program as scripts that run it by hand. */
import type { FloatDtype, Program } from '../../spec/index.ts';
import { printPyTorch } from '../print/pytorch.ts';
import { printTypeScript } from '../print/typescript.ts';

type Print = (program: Program, float: FloatDtype) => string;

/** The languages that programs print in, by what they are called on the command line. */
export const languages = {
  pytorch: printPyTorch,
  ts: printTypeScript,
} as const satisfies Readonly<Record<string, Print>>;

/** A language. */
export type Language = keyof typeof languages;

/** A program in every language. */
export const scriptsOf = (program: Program, float: FloatDtype): Readonly<Record<Language, string>> => ({
  pytorch: languages.pytorch(program, float),
  ts: languages.ts(program, float),
});
