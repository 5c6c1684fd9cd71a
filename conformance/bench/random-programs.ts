/** How fast random programs are: drawn, run on two backends and compared in one process; and over the wire, against PyTorch's own time for them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { type FuzzLevel, fuzzLevels } from '../fuzz/profile.ts';
import { drawProgram } from '../fuzz/program.ts';
import { adapterPath, findOracle } from '../oracle/python.ts';
import { packagePath } from '../package-files.ts';
import { inOrder } from '../runner/in-order.ts';
import { connect } from '../wire/client.ts';

const seed = 1;
const underWay = 64;

/** What was measured. */
export interface RandomPrograms {
  /** Programs a second of one core's time: drawn, run on the reference twice, and compared. */
  readonly inProcess: number;
  /** The time over the wire as a multiple of the time that PyTorch spends inside the programs, or why there is none. */
  readonly overWire: number | { readonly lacks: string };
}

/** Measures both. */
export async function measureRandomPrograms(programs: number): Promise<RandomPrograms> {
  await fuzzInProcess(programs >> 2); // once to warm up
  const start = process.cpuUsage();
  await fuzzInProcess(programs);
  const { user, system } = process.cpuUsage(start);
  return { inProcess: programs / ((user + system) / 1e6), overWire: await ratioOverWire(programs) };
}

async function fuzzInProcess(programs: number): Promise<void> {
  const options = { backends: [referenceBackend()], oracle: referenceBackend(), seed, levels: fuzzLevels, programs };
  for await (const event of fuzz({ ...options, failures: 0 }))
    if (event.kind === 'end' && event.counts.standings.backends[0]!.agreed === 0)
      throw new Error('nothing was compared, so nothing was measured');
}

async function ratioOverWire(programs: number): Promise<RandomPrograms['overWire']> {
  const oracle = findOracle();
  if ('missing' in oracle) return { lacks: oracle.missing };
  const limits = referenceBackend().description;
  const levelOf = (index: number): FuzzLevel => fuzzLevels[index % fuzzLevels.length]!;
  const runs = Array.from({ length: programs }, (_, index): Run => {
    return { program: drawProgram(seed, index, levelOf(index), limits).program, float: 'float64' };
  });
  return (await secondsOverWire(oracle.python, runs)) / secondsInside(oracle.python, runs);
}

async function secondsOverWire(python: string, runs: readonly Run[]): Promise<number> {
  const backend = await connect([python, adapterPath]);
  try {
    for await (const _ of inOrder(runs.slice(0, underWay), underWay, (run) => backend.run(run))); // once to warm up
    const start = performance.now();
    for await (const _ of inOrder(runs, underWay, (run) => backend.run(run)));
    return (performance.now() - start) / 1000;
  } finally {
    await backend.close();
  }
}

function secondsInside(python: string, runs: readonly Run[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'gradspec-bench-'));
  try {
    const file = join(folder, 'programs.jsonl');
    writeFileSync(file, runs.map((run) => JSON.stringify(run)).join('\n'));
    const script = packagePath('conformance', 'bench', 'time_inside.py');
    return Number(execFileSync(python, [script, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
