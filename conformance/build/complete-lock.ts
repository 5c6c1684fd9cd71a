/**
 * Completes `package-lock.json` with the optional packages of other platforms. npm leaves out those that the registry at
 * hand does not have, and then `npm ci` refuses the file, on every platform. Run after each change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform that a package is for, by its name: what else would keep npm from asking for it here? */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = name.split(/[-/.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.some((word) => word === processor || word === `${processor}gc`));
  if (cpu.length === 0) throw new Error(`${name}: no platform is known by this name; add its words here`);
  return { ...(os.length > 0 && { os }), cpu };
}

/** The entries that optional dependencies ask for and the lock does not have. */
export function missingPackages({ packages }: Lock): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const { optionalDependencies = {}, dev } of Object.values(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`;
      if (packages[path]?.version !== undefined || !/^\d/.test(version)) continue;
      missing[path] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    }
  return missing;
}

const byPath = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

const [file] = process.argv.slice(2);
if (file !== undefined) {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const packages = { ...lock.packages, ...missingPackages(lock) };
  lock.packages = Object.fromEntries(Object.entries(packages).sort(byPath));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
