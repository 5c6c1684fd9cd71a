/** The ways in which a miniature adapter is wrong: at its start, at `hello`, at the unlucky program, or at every line. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync, writeSync } from 'node:fs';

const forEver = () => {
  for (;;);
};
const print = (text) => process.stdout.write(text);
let seen = 0;
let underWay = 0;
const held = [];
const mark = process.argv[4];

export const behaviours = {
  honest: {},
  'is slow to start': { hello: (request, { reply, write }) => setTimeout(() => write(reply(request)), 300) },
  'refuses to start': {
    start: () => {
      writeSync(2, 'no such device\n');
      process.exit(7);
    },
  },
  'never says hello': { hello: forEver },
  'prints a banner': { start: () => print('Loading CUDA…\n') },
  'lies about its schema': {
    hello: (request, { reply, write }) =>
      write({ ...reply(request), result: { ...reply(request).result, levels: ['Q'] } }),
  },
  'has a field of its own': {
    hello: (request, { reply, write }) =>
      write({ ...reply(request), result: { ...reply(request).result, colour: 'red' } }),
  },
  'speaks another protocol': {
    hello: (request, { reply, write }) =>
      write({ ...reply(request), result: { ...reply(request).result, protocol: 2 } }),
  },
  'takes its time': {
    other: (request, { reply, write }) => setTimeout(() => write(reply(request)), 25),
  },
  crashes: {
    unlucky: () => {
      writeSync(2, 'panic: index out of bounds\n');
      process.exit(3);
    },
  },
  'adds one': {
    other: (request, { reply, write }) => {
      const answer = reply(request);
      for (const observation of answer.result?.observations ?? [])
        observation.data = observation.data.map((x) => x + 1);
      write(answer);
    },
  },
  'crashes always': { other: () => process.exit(3) },
  'crashes at its third program': {
    other: (request, { reply, write }) => {
      seen += 1;
      if (seen === 3) process.exit(3);
      write(reply(request));
    },
  },
  'crashes before it answers three': {
    line: (requests, { reply, write }) => {
      if (requests.length === 3) process.exit(3);
      write(requests.map(reply));
    },
  },
  'is slow in batches': {
    line: (requests, { reply, write }) => {
      setTimeout(() => write(requests.map(reply)), requests.length * 400);
    },
  },
  'starts only once': {
    start: () => {
      if (existsSync(mark)) process.exit(7);
      writeFileSync(mark, '');
    },
    unlucky: () => process.exit(3),
  },
  'dies by a signal': { unlucky: () => process.kill(process.pid, 'SIGSEGV') },
  'ends in the middle': { unlucky: () => process.exit(0) },
  hangs: { unlucky: forEver },
  'claims to add, notes each program and hangs': {
    hello: (request, { reply, write }) => {
      const answer = reply(request);
      write({ ...answer, result: { ...answer.result, ops: ['add'], features: ['backward'] } });
    },
    other: () => {
      appendFileSync(mark, 'asked ');
      forEver();
    },
  },
  'beats for ever': { other: () => setInterval(() => appendFileSync(mark, '.'), 20) },
  'hangs and leaves a child behind': {
    unlucky: () => {
      bearChild();
      forEver();
    },
  },
  'leaves a child behind': {
    start: () => {
      bearChild();
      while (!existsSync(mark)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    },
  },
  'prints garbage': {
    unlucky: (request, { reply, write }) => {
      print('tensor([13.])\n');
      write(reply(request));
    },
  },
  'writes a bare NaN': {
    unlucky: ({ id }) =>
      print(`{"jsonrpc":"2.0","id":${id},"result":{"kind":"values","observations":[{"kind":"number","value":NaN}]}}\n`),
  },
  'answers with a wrong id': { unlucky: (request, { reply, write }) => write({ ...reply(request), id: 9999 }) },
  'answers twice': {
    unlucky: (request, { reply }) => print(`${JSON.stringify(reply(request))}\n${JSON.stringify(reply(request))}\n`),
  },
  'answers outside the schema': {
    unlucky: ({ id }, { write }) => write({ jsonrpc: '2.0', id, result: { kind: 'values' } }),
  },
  'answers with a field of its own': { unlucky: (request, { reply, write }) => write({ ...reply(request), took: 3 }) },
  'cuts its base64 short': {
    unlucky: (request, { reply, write }) => write(withData(reply(request), { base64: 'AACA' })),
  },
  'answers with far too many numbers': {
    unlucky: (request, { reply, write }) => write(withData(reply(request), Array(100_000).fill(0))),
  },
  'answers without jsonrpc': {
    unlucky: (request, { reply, write }) => write({ ...reply(request), jsonrpc: undefined }),
  },
  'answers with an RPC error': {
    unlucky: ({ id }, { write }) => write({ jsonrpc: '2.0', id, error: { code: -32603, message: 'KeyError: relu' } }),
  },
  'stops within a line': { unlucky: () => print('{"jsonrpc":"2.0","id":') },
  'ends within a line': {
    unlucky: () => {
      print('{"jsonrpc":"2.0","id":');
      process.exit(0);
    },
  },
  'never ends a line': { unlucky: () => print('x'.repeat(100_000)) },
  'floods stderr': {
    other: (request, { reply, write }) => {
      flood();
      write(reply(request));
    },
    unlucky: () => {
      flood();
      writeSync(2, 'the last words\n');
      process.exit(1);
    },
  },
  'answers in reverse order': {
    line: (requests, { reply, write }) => {
      for (const request of requests.toReversed()) write(reply(request));
    },
  },
  'waits for more than it takes': {
    hello: (request, { reply, write }) => write(reply(request)),
    other: (request, { reply, write }) => {
      held.push(request);
      if (held.length > 4) for (const each of held.splice(0)) write(reply(each));
    },
  },
  'ends after an answer': {
    unlucky: (request, { reply }) => process.stdout.write(`${JSON.stringify(reply(request))}\n`, () => process.exit(0)),
  },
  'takes two at once': {
    line: (requests, { reply, write }) => {
      underWay += requests.length;
      if (underWay > 2) process.exit(3);
      setTimeout(() => {
        underWay -= requests.length;
        write(requests.map(reply));
      }, 20);
    },
  },
  'notes bye': {
    line: (requests, { reply, write }) => {
      if (requests[0].method === 'bye') writeFileSync(mark, 'bye');
      write(requests.map(reply));
    },
  },
  'ignores bye': {
    line: (requests, { reply, write }) => {
      if (requests[0].method === 'bye') forEver();
      write(requests.map(reply));
    },
  },
  'answers in batches': { line: (requests, { reply, write }) => write(requests.map(reply)) },
};

/** Starts a process that lives until it is killed, and beats meanwhile. */
function bearChild() {
  const beat = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(mark)}, '.'), 20)`;
  spawn(process.execPath, ['-e', beat], { stdio: 'inherit' });
}

/** A reply whose tensors hold other data. */
function withData(reply, data) {
  const observations = reply.result.observations.map((seen) => (seen.kind === 'tensor' ? { ...seen, data } : seen));
  return { ...reply, result: { ...reply.result, observations } };
}

function flood() {
  for (let i = 0; i < 64; i++) writeSync(2, `${'warning '.repeat(2000)}\n`);
}
