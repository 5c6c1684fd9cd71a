import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReplies } from './replies.ts';

const reply = { jsonrpc: '2.0', id: 4, result: 2 };
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test('a line holds one reply, or a batch of them', () => {
  expect(readReplies(JSON.stringify(reply))).toEqual([{ reply }]);
  expect(readReplies(JSON.stringify([reply, { ...reply, id: 5 }]))).toEqual([
    { reply },
    { reply: { ...reply, id: 5 } },
  ]);
});

test.each<[what: string, line: string, fault: string, says: RegExp, id: number | null]>([
  ['a word', 'Traceback', 'garbage', /"Traceback" on stdout/, null],
  ['half a reply', '{"jsonrpc":"2.0","id":3,', 'garbage', /on stdout/, null],
  ['a very long word', 'x'.repeat(1_000_000), 'garbage', /"x{120}…" on stdout/, null],
  ['a long text that is not closed', `"${'\\\\'.repeat(10_000_000)}NaN`, 'garbage', /on stdout/, null],
  ['an empty batch', '[]', 'schema', /empty batch/, null],
  ['null', 'null', 'schema', /null will not do/, null],
  ['a reply without a result', '{"jsonrpc":"2.0","id":3}', 'schema', /the key "result" is missing/, 3],
  ['an id in words', '{"jsonrpc":"2.0","id":"3","result":1}', 'schema', /id: "3" will not do/, null],
  ['a code in words', '{"jsonrpc":"2.0","id":3,"error":{"code":"x","message":""}}', 'schema', /error\.code/, 3],
  ['a deep nest', deep, 'schema', /^not a valid reply: \[{77}… will not do/, null],
  ['a bare NaN', '{"jsonrpc":"2.0","id":3,"result":{"value":NaN}}', 'garbage', /a bare NaN, which is not JSON/, 3],
  [
    'a bare infinity',
    '{"jsonrpc":"2.0","id":3,"result":[1,-Infinity]}',
    'garbage',
    /a bare -Infinity, which is not JSON/,
    3,
  ],
])('%s is at fault', (_, line, fault, says, id) => {
  expect(readReplies(line)).toEqual([{ violation: { fault, message: expect.stringMatching(says), id } }]);
});

test('of a batch, only the reply with the bare number is at fault; a text that says NaN is none', () => {
  const line = '[{"jsonrpc":"2.0","id":1,"result":NaN},{"jsonrpc":"2.0","id":2,"result":"NaN, \\"NaN\\""}]';
  expect(readReplies(line)).toMatchObject([{ violation: { id: 1 } }, { reply: { id: 2, result: 'NaN, "NaN"' } }]);
});

test('whatever a line holds, it is read: as replies, or as what is wrong', () => {
  const line = JSON.stringify([reply, { ...reply, id: 5, result: { kind: 'number', value: 'NaN' } }]);
  const mutated = fc
    .tuple(fc.nat(line.length), fc.nat(6), fc.string({ maxLength: 4 }))
    .map(([at, removed, added]) => line.slice(0, at) + added + line.slice(at + removed));
  const anything = fc.oneof(mutated, fc.string(), fc.json(), fc.constantFrom('NaN', '-Infinity', '[NaN]', '"NaN'));
  fc.assert(
    fc.property(anything, (text) => {
      for (const received of readReplies(text))
        if ('violation' in received) expect(received.violation.message).toMatch(/\S/);
        else expect(received.reply.jsonrpc).toBe('2.0');
    }),
    { numRuns: 2000 },
  );
});
