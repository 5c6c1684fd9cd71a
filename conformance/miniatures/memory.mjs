/**
 * How much memory a run holds early on and near its end: `node --expose-gc memory.mjs EARLY LATE`, numbers of cases. Some
 * are right, some wrong, and some refused; what was built judges them over the wire.
 */
import { fileURLToPath } from 'node:url';
import { TerminalView } from '../../dist/conformance/report/terminal-view.js';
import { runSuite } from '../../dist/conformance/runner/run.js';
import { connect } from '../../dist/conformance/wire/client.js';

const [early, late] = process.argv.slice(2).map(Number);
const adapter = fileURLToPath(new URL('../wire/miniatures/adapter.mjs', import.meta.url));

const tensor = (float, number) => ({ kind: 'tensor', dtype: float, shape: [1], data: [number] });

/** Of three fixtures one is right, one is wrong, and one has to be refused, for a reason of its own. */
const fixtures = Array.from({ length: late }, (_, number) => ({
  version: 1,
  id: `tensors.number-${number}`,
  title: `number ${number}`,
  clauses: ['tensors.made'],
  source: { name: 'by hand', version: '1' },
  program: {
    version: 1,
    steps: [
      { do: 'tensor', out: 'x', dtype: 'float', shape: [1], data: [number], requires_grad: false },
      { do: 'observe', what: 'value', of: 'x' },
    ],
  },
  expected: { float32: { kind: 'values', observations: [tensor('float32', number % 3 === 1 ? -1 : number)] } },
}));

const wire = await connect([process.execPath, adapter, 'honest', '64']);
const backend = {
  description: wire.description,
  run: async (asked) => {
    const [number] = asked.program.steps[0].data;
    return number % 3 === 2 ? { kind: 'unsupported', feature: 'tensor', reason: 'too large' } : wire.run(asked);
  },
};
const view = new TerminalView({ out() {}, progress() {}, isTerminal: false, failures: 5, reproduce() {} });
const held = [];
let judged = 0;
const options = { laws: [], seed: 1, runs: 1 };
for await (const line of runSuite(backend, { manifest: { corpus: '0'.repeat(64) }, fixtures }, options)) {
  view.take(line);
  if (line.line === 'verdict' && [early, late].includes(++judged)) held.push(bytesHeld());
}
await wire.close();
console.log(JSON.stringify(held));

function bytesHeld() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
