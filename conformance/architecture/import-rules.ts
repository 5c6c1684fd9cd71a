/** Who may import whom. */
import type { SourceFile } from './source-files.ts';

/** Says why a file may not import something, or undefined where it may. */
export type ImportRule = (from: string, to: string) => string | undefined;

const roomOf = (path: string): string | undefined => /^(spec|reference|conformance|fixtures)\//.exec(path)?.[1];

const isTest = (path: string): boolean => /\.test\.ts$|(^|[-/])for-tests(\/|\.ts$)/.test(path);

const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  spec: ['spec'],
  reference: ['reference', 'spec'],
  conformance: ['conformance', 'spec'],
  fixtures: ['fixtures', 'conformance', 'spec'],
};

/** The only places of the suite that know the reference: one backend among others, and the benchmark. */
const knowsTheReference = /^conformance\/(backends\/reference((\.test)?\.ts$|\/)|bench\/)/;

const rooms: ImportRule = (from, to) => {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (!room || !target || allowedRooms[room]?.includes(target)) return undefined;
  if (target === 'reference' && knowsTheReference.test(from)) return undefined;
  if (target === 'fixtures') return 'nothing imports fixtures: their JSON is read as files';
  return `${room} may import ${allowedRooms[room]?.join(', ')}, and not ${target}`;
};

const isPackage = (to: string): boolean => roomOf(to) === undefined;

const noDependencies: ImportRule = (from, to) =>
  roomOf(from) === 'reference' && isPackage(to) && !isTest(from) ? 'the reference has no dependencies' : undefined;

const pureSpec: ImportRule = (from, to) =>
  roomOf(from) === 'spec' && isPackage(to) && !isTest(from) && !from.startsWith('spec/generate/')
    ? 'only what generates the spec has dependencies'
    : undefined;

/** What registers tests in a suite of a user's own, and what checks this repository. */
const forVitest = /^conformance\/(vitest|architecture)\//;

const noTestsInside: ImportRule = (from, to) => {
  if (isTest(from)) return undefined;
  if (isTest(to)) return 'only tests import what is for tests';
  return to === 'vitest' && !forVitest.test(from) ? 'only tests import vitest' : undefined;
};

const rules: readonly ImportRule[] = [rooms, noDependencies, pureSpec, noTestsInside];

/** Every import that breaks a rule, as a sentence. */
export function forbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ to }) =>
      rules.flatMap((rule) => {
        const reason = rule(path, to);
        return reason ? [`${path} imports ${to}: ${reason}`] : [];
      }),
    ),
  );
}
