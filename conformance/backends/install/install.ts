/** Installs the libraries that adapters judge, each into its adapter's own folder. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '../../formats/nearest.ts';
import type { Adapter } from './adapters.ts';

/** Installs the adapters of these names, or all, and says what it does; what fails keeps no other from its turn. Gives the names that failed. */
export function installAll(
  adapters: readonly Adapter[],
  names: readonly string[],
  say: (line: string) => void,
): readonly string[] {
  const known = adapters.map(({ name }) => name);
  const wanted = names.length === 0 ? known : names;
  return wanted.filter((name) => {
    const adapter = adapters.find((adapter) => adapter.name === name);
    if (adapter) say(`${name}: from ${adapter.registry} into ${adapter.folder}`);
    const failure = adapter ? install(adapter) : `there is no such adapter to install${suggestion(name, known)}`;
    say(failure === undefined ? `installed ${name}` : `FAILED ${name}: ${failure}`);
    return failure !== undefined;
  });
}

/** Why something did not succeed, where it did not. */
type Failure = string | undefined;

/** Installs what an adapter needs; leaves what is there already as it is. */
function install(adapter: Adapter): Failure {
  return adapter.registry === 'npm' ? fromNpm(adapter.folder) : fromPyPI(adapter.folder);
}

/** Scripts of packages could download or compile: none is run. */
const fromNpm = (folder: string): Failure => run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit']);

function fromPyPI(folder: string): Failure {
  const [requirements, venv] = [join(folder, 'requirements.txt'), join(folder, '.venv')];
  const [python, installed] = [join(venv, 'bin', 'python'), join(venv, 'installed.txt')];
  if (existsSync(python) && areSame(requirements, installed)) return undefined;
  const failure =
    run(process.env.PYTHON ?? 'python3', ['-m', 'venv', venv]) ??
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  if (failure === undefined) copyFileSync(requirements, installed); // last, so that an interrupted installation is begun again
  return failure;
}

const areSame = (one: string, other: string): boolean =>
  existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');

/** Runs a command that prints to the terminal itself. */
function run(command: string, words: readonly string[]): Failure {
  const { status, error } = spawnSync(command, words, { stdio: 'inherit' });
  if (status === 0) return undefined;
  return `\`${[command, ...words].join(' ')}\` ${error ? `could not be started: ${error.message}` : `ended with ${status}`}`;
}
