/** Where the oracle is: a Python that has the right PyTorch, and the adapter it runs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { packagePath } from '../package-files.ts';

/** The PyTorch whose word is final. */
export const ORACLE_VERSION = '2.13';

/** How to get an oracle, in a sentence that ends messages. */
export const HOW_TO_GET_ONE = 'run conformance/oracle/setup, or let GRADSPEC_PYTHON name a Python that has it';

/** The file that serves PyTorch over the wire. */
export const adapterPath = packagePath('conformance', 'backends', 'torch', 'torch_backend.py');

const ASK_VERSION = 'import importlib.metadata as m; print(m.version("torch"))';

/** The version of PyTorch that a Python has; asked of its packages, because importing it takes a second. */
function torchVersion(python: string): string | undefined {
  const { status, stdout } = spawnSync(python, ['-c', ASK_VERSION], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** What was found: a Python with the oracle's PyTorch, or why there is none. */
export type FoundOracle = { readonly python: string } | { readonly missing: string };

/** Looks for the oracle: GRADSPEC_PYTHON first, then `.venv`. */
export function findOracle(environment: NodeJS.ProcessEnv = process.env): FoundOracle {
  const named = environment.GRADSPEC_PYTHON;
  const python = named ?? packagePath('.venv', 'bin', 'python');
  if (named === undefined && !existsSync(python)) return { missing: `there is no .venv: ${HOW_TO_GET_ONE}` };
  const version = torchVersion(python);
  if (version === undefined) return { missing: `${python} has no PyTorch: ${HOW_TO_GET_ONE}` };
  if (!version.startsWith(`${ORACLE_VERSION}.`))
    return { missing: `${python} has PyTorch ${version}, not ${ORACLE_VERSION}: ${HOW_TO_GET_ONE}` };
  return { python };
}

/** The command that serves the oracle over the wire. Throws, saying how to get one, when there is none. */
export function oracleCommand(): readonly [command: string, adapter: string] {
  const found = findOracle();
  if ('missing' in found) throw new Error(found.missing);
  return [found.python, adapterPath];
}
