/** Words that a printed name may not be: a language's own, and those that printed scripts use themselves. */
import { catalogue } from '../catalogue/catalogue.ts';
import { camelCase } from '../programs/camel-case.ts';
import { isFunction } from './is-function.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of Python. */
export const pythonWords = words(`
  False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield
  Exception closure completed copy ctx error float gradient hook leaf list min numpy observe program raised random range
  str torch
`);

/** What printed TypeScript imports to call an op. */
const importedOps = Object.values(catalogue)
  .filter(isFunction)
  .map(({ name }) => camelCase(name));

/** Of TypeScript. */
export const typescriptWords = new Set([
  ...importedOps,
  ...words(`
  Infinity NaN arguments await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield
  Adam AdamW CustomFunction Error HookHandle Object SGD String Tensor assign backward cat console context copyOf customFunction enableGrad error fromStorage
  grad gradient leaf noGrad observe program structuredClone tensor turn
`),
]);
