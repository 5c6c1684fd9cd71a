import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Description } from '../../spec/index.ts';
import type { Answer, Backend } from '../backends/backend.ts';
import { validate } from '../formats/validate.ts';
import { serve } from './serve.ts';

const description: Description = {
  protocol: 1,
  name: 'served',
  version: '1',
  language: 'TypeScript',
  levels: ['P'],
  dtypes: ['float32'],
  ops: [],
  optimizers: [],
  features: [],
  in_flight: 4,
};

const answer: Answer = { kind: 'values', observations: [{ kind: 'none' }] };

const run = (id: number) => ({
  jsonrpc: '2.0',
  id,
  method: 'run',
  params: { program: { version: 1, steps: [] }, float: 'float32' },
});
const hello = { jsonrpc: '2.0', id: 0, method: 'hello', params: { protocol: 1, runner: 'test' } };
const bye = { jsonrpc: '2.0', id: 99, method: 'bye' };

/** What is written for some lines, line by line, each fit for the schema; and whether the backend was closed. */
async function exchange(lines: readonly unknown[], answering: () => Promise<Answer> = async () => answer) {
  let closed = false;
  const close = async (): Promise<void> => {
    closed = true;
  };
  const backend: Backend = { description, run: answering, close };
  const input = new PassThrough();
  for (const line of lines) input.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
  input.end();
  const written: unknown[] = [];
  const logged: unknown[] = [];
  const write = (line: string): void => void written.push(validate.replyLine(JSON.parse(line)));
  await serve(backend, input, { write, log: (error) => void logged.push(error) });
  return { written, logged, closed };
}

test('hello is answered with the description, run with the outcome, bye with null and the end', async () => {
  const { written, closed } = await exchange([hello, run(1), bye, run(2)]);
  expect(written).toEqual([
    { jsonrpc: '2.0', id: 0, result: description },
    { jsonrpc: '2.0', id: 1, result: answer },
    { jsonrpc: '2.0', id: 99, result: null },
  ]);
  expect(closed).toBe(true);
});

test('only a newline ends a line, and the last one needs none', async () => {
  const named = { ...hello, params: { protocol: 1, runner: 'one\u2028two' } };
  expect((await exchange([named])).written).toHaveLength(1);
  expect((await exchange([`${JSON.stringify(hello)}\r`])).written).toHaveLength(1);
});

test('the end of the input means the same as bye', async () => {
  expect((await exchange([hello])).closed).toBe(true);
});

test('a batch is answered with a batch where the answers come quickly', async () => {
  const { written } = await exchange([[run(1), run(2), run(3)]]);
  expect(written).toEqual([[1, 2, 3].map((id) => ({ jsonrpc: '2.0', id, result: answer }))]);
});

test('answers that come slowly are not held back for the rest of their batch', async () => {
  const { written } = await exchange([[run(1), run(2)]], () => setTimeout(80, answer));
  expect(written).toEqual([1, 2].map((id) => ({ jsonrpc: '2.0', id, result: answer })));
});

test('fields that it does not know are ignored', async () => {
  const { written } = await exchange([{ ...run(1), trace: true, params: { ...run(1).params, budget: 3 } }]);
  expect(written).toEqual([{ jsonrpc: '2.0', id: 1, result: answer }]);
});

describe('an RPC error answers', () => {
  test('a backend that throws, and what it threw is logged', async () => {
    const error = new Error('no such kernel');
    const { written, logged } = await exchange([run(1)], () => Promise.reject(error));
    expect(logged).toEqual([error]);
    expect(written).toEqual([{ jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'no such kernel' } }]);
  });

  test('a fault of the backend', async () => {
    const { written } = await exchange([run(1)], async () => ({ kind: 'fault', fault: 'internal', message: 'lost' }));
    expect(written).toEqual([{ jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'lost' } }]);
  });

  test('a program that makes no sense, by what makes none of it; what it says too much is ignored all the same', async () => {
    const wrong = { ...run(1), params: { program: { version: 1, steps: 'none' }, float: 'float32' } };
    const senseless = { ...run(2), params: { program: { version: 1, steps: [{ do: 'remove_hook', hook: 'h' }] } } };
    const { written } = await exchange([wrong, senseless], () => Promise.reject(new TypeError('steps is no list')));
    expect(written).toMatchObject([
      { id: 1, error: { code: -32602, message: expect.stringContaining('params.program.steps: "none" will not do') } },
      { id: 2, error: { code: -32602, message: expect.stringContaining('the key "float" is missing') } },
    ]);
  });

  test.each<[what: string, line: unknown, id: number | null, code: number]>([
    ['an id that is none', { jsonrpc: '2.0', id: 1.5, method: 'hello' }, null, -32600],
    ['a line that is not JSON', '{"jsonrpc', null, -32700],
    ['a message that is no request', { hello: 'you' }, null, -32600],
    ['a method that there is not', { jsonrpc: '2.0', id: 5, method: 'train' }, 5, -32601],
  ])('%s, and it goes on', async (_, line, id, code) => {
    const { written } = await exchange([line, run(1)]);
    expect(written).toMatchObject([
      { id, error: { code } },
      { id: 1, result: answer },
    ]);
  });
});
