/** How an adapter in Python is started: by the Python of its own `.venv`, or by one that the user names. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packagePath, packageRoot } from '../../package-files.ts';

/** The command that starts `<name>/<name>_backend.py`. Throws, saying how to install its library, where that is not. */
export function pythonAdapter(name: string, environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const folder = packagePath('conformance', 'backends', name);
  const variable = `GRADSPEC_PYTHON_${name.toUpperCase()}`;
  const python = environment[variable] ?? join(folder, '.venv', 'bin', 'python');
  if (!existsSync(python))
    throw new Error(
      `there is no ${python}: run \`${installCommand(name)}\`, or let ${variable} name a Python that has it`,
    );
  return [python, join(folder, `${name}_backend.py`)];
}

/** The command that installs an adapter's library, from where the user stands. */
function installCommand(name: string): string {
  const root = relative(process.cwd(), packageRoot);
  return `npm run ${root && `--prefix ${root} `}adapters:install -- ${name}`;
}
