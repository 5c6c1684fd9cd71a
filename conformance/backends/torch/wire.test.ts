/** PyTorch's adapter on the wire, in one conversation: every reply is valid by its schema, whatever the runner sends. */
import { beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../../spec/index.ts';
import { validate } from '../../formats/validate.ts';
import { converse, describeWithOracle } from '../../oracle/for-tests.ts';
import { readPackageJson } from '../../package-files.ts';
import { program } from '../../programs/builder.ts';

const message = (id: number, method: string, params?: object) => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params && { params }),
  unheardOf: true,
});

const run = (id: number, of: unknown) => message(id, 'run', { program: of, float: 'float32' });

const sum = program((p) => {
  p.tensor('x', [1, 2]);
  p.call('y', 'sum', { self: 'x' });
  p.observe('value', 'y');
});

const unbound = program((p) => p.noGrad((p) => p.observe('value', 'unbound')));

const recording = program((p) => {
  p.tensor('x', [1], { requires_grad: true });
  p.call('y', 'exp', { self: 'x' });
  p.observe('requires_grad', 'y');
});

const unknown = [
  { do: 'call', op: 'fold', inputs: {}, params: {}, out: 'y' },
  { do: 'teleport' },
  { do: 'generator', kind: 'torch_cuda', seed: 1, out: 'g' },
];

const lines = [
  message(0, 'hello', { protocol: 1, runner: 'test', color: 'red' }),
  [run(1, sum), run(2, sum)],
  run(3, sum),
  'not json',
  message(4, 'dance'),
  message(5, 'hello', { protocol: 99, runner: 'test' }),
  run(6, unbound),
  run(7, recording),
  ...unknown.map((step, i) => run(8 + i, { version: 1, steps: [step] })),
  message(11, 'bye'),
  message(12, 'hello', { protocol: 1, runner: 'test' }),
].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));

const summed = { kind: 'values', observations: [{ kind: 'tensor', dtype: 'float32', shape: [], data: [3] }] };

describeWithOracle("PyTorch's adapter", () => {
  let answers: readonly unknown[];
  let replies: readonly Reply[];

  beforeAll(() => {
    answers = converse(lines).map((line) => JSON.parse(line));
    replies = answers.flatMap((answer) => validate.replyLine(answer));
  });

  const replyTo = (id: number | null): Reply | undefined => replies.find((reply) => reply.id === id);

  test('describes itself: PyTorch 2.13, one thread, the kernels every CPU has, every op of the catalogue', () => {
    const { result } = replyTo(0) as { result: unknown };
    const { ops } = readPackageJson('spec', 'ops.json') as { ops: object };
    expect(validate.description(result)).toMatchObject({
      name: 'pytorch',
      version: expect.stringMatching(/^2\.13\./),
      levels: expect.arrayContaining(['P', 'O', 'S', 'T', 'R', 'N']),
      ops: Object.keys(ops),
      environment: { cpu_capability: 'DEFAULT', threads: '1' },
    });
  });

  test('answers a batch with a batch, in one line, and a message with a message', () => {
    const reply = (id: number) => ({ jsonrpc: '2.0', id, result: summed });
    expect(answers.slice(1, 3)).toEqual([[reply(1), reply(2)], reply(3)]);
  });

  test('answers what is no request it knows with an RPC error, and goes on', () => {
    const codeOf = (id: number | null) => (replyTo(id) as { error: { code: number } }).error.code;
    expect([null, 4, 5].map(codeOf)).toEqual([-32700, -32601, -32602]);
  });

  test('calls an exception that no category covers a fault, with its traceback', () => {
    expect(replyTo(6)).toMatchObject({
      error: { code: -32000, message: "KeyError: 'unbound'", data: expect.stringContaining('Traceback') },
    });
  });

  test('lets nothing of one run be seen by the next, not even the grad mode it broke off in', () => {
    expect(replyTo(7)).toMatchObject({ result: { observations: [{ kind: 'flag', value: true }] } });
  });

  test('says of an op, a step and a stream it does not know that they are unsupported, and why', () => {
    expect([8, 9, 10].map(replyTo)).toMatchObject([
      { result: { kind: 'unsupported', feature: 'fold', reason: "fold is not in this adapter's catalogue" } },
      { result: { kind: 'unsupported', feature: 'teleport', reason: "this adapter knows no step 'teleport'" } },
      { result: { kind: 'unsupported', feature: 'draw', reason: expect.stringContaining('torch_cuda') } },
    ]);
  });

  test('ends after bye, and answers nothing that follows it', () => {
    expect(answers.at(-1)).toEqual({ jsonrpc: '2.0', id: 11, result: null });
  });
});
