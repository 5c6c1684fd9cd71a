/** The process groups of running adapters: killed whole, and none outlives this process. */

const running = new Set<number>();

/** Remembers the group that `leader` leads, so that it is killed when this process ends. */
export function keepGroup(leader: number): void {
  if (running.size === 0) process.once('exit', killAllGroups);
  running.add(leader);
}

/** Kills a group: the leader and everything it started. */
export function killGroup(leader: number): void {
  running.delete(leader);
  if (running.size === 0) process.off('exit', killAllGroups);
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function killAllGroups(): void {
  for (const leader of running) killGroup(leader);
}
