/** `npm run mutated-input`: gives gradspec what nobody should, and demands a clear word for it within bounded time and memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawInput } from './draw-input.ts';
import { RealInputs } from './real-inputs.ts';
import { Tally } from './tally.ts';
import { Worker } from './worker.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    save: { type: 'string', default: 'mutated-input' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? values.from);
let end = first + (values.only === undefined ? Number(values.count) : 1);
const limits = { wallMs: 180_000, heapMiB: 512 };
const tally = new Tally();
const inputs = await RealInputs.open();
let next = first;
process.once('SIGINT', () => {
  end = next; // what was tried until then is told
});

await Promise.all(Array.from({ length: values.only === undefined ? Number(values.jobs) : 1 }, work));
process.stdout.write(tally.text(seed));
if (tally.complaints > 0 || tally.tried !== end - first) process.exitCode = 1;

async function work(): Promise<void> {
  const worker = new Worker(seed, limits);
  while (next < end) {
    const index = next++;
    const trial = await worker.try(index);
    const complaint = tally.take(trial);
    if (complaint !== undefined) complain(index, complaint);
    else if (values.only !== undefined) process.stdout.write(`${JSON.stringify(trial, null, 2)}\n`);
    if (tally.tried % 5000 === 0)
      process.stderr.write(`${tally.tried} tried, ${tally.complaints} not met as they should be\n`);
  }
  worker.close();
}

/** Keeps the input, and says how to meet it again. */
function complain(index: number, complaint: string): void {
  const { kind, bytes, real, done } = drawInput(seed, index, inputs);
  mkdirSync(values.save, { recursive: true });
  const path = join(values.save, `seed-${seed}-${index}-${kind}.json`);
  writeFileSync(path, bytes);
  process.stdout.write(
    `${complaint}\n  a ${kind} made of ${real.origin}: ${done.join(', ')}\n  kept as ${path}; again: npm run mutated-input -- --seed ${seed} --only ${index}\n\n`,
  );
}
