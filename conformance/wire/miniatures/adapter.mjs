/**
 * A miniature adapter: answers each program with its first tensor, correctly but for the one behaviour it is started
 * with, which shows at the program whose tensor holds 13. `node adapter.mjs BEHAVIOUR [IN_FLIGHT [MARK]]`,
 * MARK being a file by which a behaviour knows that it was started before.
 */
import { createInterface } from 'node:readline';
import { behaviours } from './behaviours.mjs';

const [behaviour = 'honest', inFlight = '1'] = process.argv.slice(2);
const wrong = behaviours[behaviour];

export const description = {
  protocol: 1,
  name: `miniature ${behaviour}`,
  version: '1.0.0',
  language: 'JavaScript',
  levels: ['P'],
  dtypes: ['float32', 'float64'],
  ops: [],
  optimizers: [],
  features: [],
  in_flight: Number(inFlight),
};

const answers = {
  hello: () => description,
  bye: () => null,
  run: ({ params: { program, float } }) => {
    const { shape, data } = program.steps[0];
    return { kind: 'values', observations: [{ kind: 'tensor', dtype: float, shape, data }] };
  },
};

const reply = (request) => ({ jsonrpc: '2.0', id: request.id, result: answers[request.method](request) });
const isUnlucky = (request) => request.method === 'run' && request.params.program.steps[0].data[0] === 13;
const write = (json) => process.stdout.write(`${JSON.stringify(json)}\n`);

wrong.start?.();
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  const requests = Array.isArray(message) ? message : [message];
  if (wrong.line) wrong.line(requests, { reply, write });
  else for (const request of requests) answer(request);
  if (requests.some(({ method }) => method === 'bye')) process.exit(0);
}

function answer(request) {
  const misbehave = wrong[request.method === 'hello' ? 'hello' : isUnlucky(request) ? 'unlucky' : 'other'];
  if (misbehave) misbehave(request, { reply, write });
  else write(reply(request));
}
