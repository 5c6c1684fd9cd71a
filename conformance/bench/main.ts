/**
 * `npm run bench`: the reference and its peers at the same work. One process runs one workload after another, as programs
 * do, so that what one leaves behind in the engine's type profiles shows in the next. `--only ID` runs one alone.
 */
import { parseArgs } from 'node:util';
import type { Peer } from './contender.ts';
import { contest } from './contest.ts';
import { depthBlock, depths } from './depth.ts';
import { deepbox } from './peers/deepbox.ts';
import { installCommand, missingPeers } from './peers/installed.ts';
import { jsPytorch } from './peers/js-pytorch.ts';
import { reference } from './peers/reference.ts';
import { tfjs } from './peers/tfjs.ts';
import { toygrad } from './peers/toygrad.ts';
import { measureRandomPrograms } from './random-programs.ts';
import { bareStart, startUps } from './start-up.ts';
import { block } from './table.ts';
import { type WorkloadId, workloads } from './workloads.ts';

const peers: readonly Peer[] = [reference, tfjs, jsPytorch, toygrad, deepbox];
const ids = [...(Object.keys(workloads) as WorkloadId[]), 'depth', 'start-up', 'random-programs'] as const;

const show = (text: string): void => void process.stdout.write(`${text}\n`);

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 4;
}

async function bench(chosen: readonly string[]): Promise<void> {
  const libraries = await Promise.all(peers.map((peer) => peer.load()));
  show(`Node ${process.version}, float32. ${libraries.map(({ name, version }) => `${name} ${version}`).join(', ')}.`);
  show('Each time is the median of warm runs; × is how many times the reference takes it.\n');
  for (const id of Object.keys(workloads) as WorkloadId[]) {
    if (!chosen.includes(id)) continue;
    const results = contest(id, libraries);
    show(
      block(
        workloads[id].title,
        libraries.map(({ name }, i) => ({ library: name, result: results[i]! })),
      ),
    );
  }
  if (chosen.includes('depth')) show(depthBlock(depths(5)));
  if (chosen.includes('start-up')) showStartUps();
  if (chosen.includes('random-programs')) await showRandomPrograms();
}

function showStartUps(): void {
  const results = startUps(peers);
  const title = `from the start of a process to its end, with one gradient (Node alone: ${bareStart().toFixed(0)} ms)`;
  show(
    block(
      title,
      peers.map(({ name }, i) => ({ library: name, result: results[i]! })),
    ),
  );
}

async function showRandomPrograms(): Promise<void> {
  const { inProcess, overWire } = await measureRandomPrograms(3000);
  const ratio = typeof overWire === 'number' ? `${overWire.toFixed(2)}×` : `—  ${overWire.lacks}`;
  show('random programs: drawn, run twice and compared in one process; and over the wire');
  show(`  a second of one core     ${inProcess.toFixed(0)} programs`);
  show(`  over the wire            ${ratio} the time that PyTorch spends inside them\n`);
}

const { only } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
const unknown = only?.find((id) => !(ids as readonly string[]).includes(id));
const missing = missingPeers();
if (unknown !== undefined) refuse(`there is no workload "${unknown}"; there are ${ids.join(', ')}`);
else if (missing.length > 0) refuse(`not installed: ${missing.join(', ')}. Run: ${installCommand}`);
else await bench(only ?? ids);
