/** The loop of a miniature adapter: it answers requests as it should, but for the one behaviour it is started with. */
import { createInterface } from 'node:readline';
import { behaviours } from './behaviours.mjs';

/**
 * Serves until `bye`. `run` gives the outcome for what is asked, and `isUnlucky` says at which programs the behaviour shows,
 * where it is one that shows at some.
 */
export async function misbehave({ behaviour, description, run, isUnlucky }) {
  const wrong = behaviours[behaviour];
  const answers = { hello: () => description, bye: () => null, run: ({ params }) => run(params) };
  const reply = (request) => ({ jsonrpc: '2.0', id: request.id, result: answers[request.method](request) });
  const write = (json) => process.stdout.write(`${JSON.stringify(json)}\n`);
  const when = ({ method, params }) => {
    if (method === 'hello') return 'hello';
    return method === 'run' && isUnlucky(params) ? 'unlucky' : 'other';
  };

  wrong.start?.();
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    const requests = Array.isArray(message) ? message : [message];
    if (wrong.line) wrong.line(requests, { reply, write });
    else for (const request of requests) (wrong[when(request)] ?? right)(request, { reply, write });
    if (requests.some(({ method }) => method === 'bye')) process.exit(0);
  }
}

const right = (request, { reply, write }) => write(reply(request));
