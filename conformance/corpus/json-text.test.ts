/** The text of JSON files: read back it is the same, and what is short stands on one line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from './json-text.ts';

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(JSON.stringify(JSON.parse(jsonText(json)))).toBe(JSON.stringify(json));
    }),
  );
});

test('a list of short things has one a line, each whole', () => {
  const steps = Array.from({ length: 20 }, (_, i) => ({ do: 'observe', what: 'value', of: `x${i}` }));
  const lines = jsonText({ steps }).split('\n');
  expect(lines[2]).toBe('    { "do": "observe", "what": "value", "of": "x0" },');
  expect(lines).toHaveLength(20 + 5);
});
