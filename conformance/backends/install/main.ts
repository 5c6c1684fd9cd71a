/** `npm run adapters:install -- NAME...`: installs the libraries of these adapters, or of all where none is named. */
import { adapters } from './adapters.ts';
import { installAll } from './install.ts';

const failed = installAll(adapters(), process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
process.exitCode = failed.length === 0 ? 0 : 1;
