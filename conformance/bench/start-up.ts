/** How long a process takes from its start to its end, if all it does is import a library and compute one gradient. */
import { spawnSync } from 'node:child_process';
import type { Peer } from './contender.ts';
import type { Result } from './contest.ts';
import { median } from './median.ts';

const runs = 9;

/** What every start script prints: the gradient of the sum of x² at 1, 2, 3. */
const gradient = '2,4,6';

/** The result of each library, in their order. */
export function startUps(peers: readonly Peer[]): readonly Result[] {
  const times = peers.map((): number[] => []);
  for (let round = 0; round < runs; round += 1)
    for (const [i, { start }] of peers.entries()) times[i]!.push(timeOf(start));
  return times.map((each) => ({ milliseconds: median(each), runs }));
}

/** The same for a process that only prints, which nobody can beat. */
export function bareStart(): number {
  return median(Array.from({ length: runs }, () => timeOf(`console.log('${gradient}')`)));
}

function timeOf(script: string): number {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (!stdout.trimEnd().endsWith(gradient))
    throw new Error(`a process that should print ${gradient} printed ${stdout}${stderr}`);
  return time;
}
