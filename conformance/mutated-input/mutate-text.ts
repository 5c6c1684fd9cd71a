/** Mutates a document as bytes: cut, doubled, in another encoding, with tokens that are none of JSON's. */
import { between, type Choices, oneOf } from '../catalogue/choices.ts';

type Mutation = (bytes: Buffer, choices: Choices) => Buffer;

/** The bytes of a document that is not quite what it was, and what was done, in words. */
export function mutateText(bytes: Buffer, choices: Choices): { readonly bytes: Buffer; readonly done: string } {
  const done = oneOf(choices, Object.keys(mutations));
  return { bytes: mutations[done]!(bytes, choices), done };
}

const splice = (bytes: Buffer, from: number, to: number, put: Buffer | string): Buffer =>
  Buffer.concat([bytes.subarray(0, from), Buffer.from(put), bytes.subarray(to)]);

const anywhere = (bytes: Buffer, choices: Choices): number => choices.below(bytes.length + 1);

const inserting =
  (put: Buffer | string): Mutation =>
  (bytes, choices) => {
    const where = anywhere(bytes, choices);
    return splice(bytes, where, where, put);
  };

/** Puts a text for one of the tokens that a pattern finds. */
const replacing =
  (token: RegExp, texts: readonly string[]): Mutation =>
  (bytes, choices) => {
    const text = bytes.toString('utf8');
    const found = [...text.matchAll(token)];
    if (found.length === 0) return bytes;
    const match = oneOf(choices, found);
    return Buffer.from(text.slice(0, match.index) + oneOf(choices, texts) + text.slice(match.index + match[0].length));
  };

const tokens = ['NaN', '-Infinity', 'Infinity', '1e999', '-1e999', '-0', '0x10', '01', '1.', '+1', 'None',
  `${'9'.repeat(400)}`, '1e-999', "'x'", '1_000', '[1e9,1e9]']; // biome-ignore format: a list

const mutations: Readonly<Record<string, Mutation>> = {
  truncate: (bytes, choices) => bytes.subarray(0, anywhere(bytes, choices)),
  'flip a byte'(bytes, choices) {
    if (bytes.length === 0) return bytes;
    const where = choices.below(bytes.length);
    return splice(bytes, where, where + 1, Buffer.of(choices.below(256)));
  },
  'cut a part out'(bytes, choices) {
    const from = anywhere(bytes, choices);
    return splice(bytes, from, Math.min(bytes.length, from + between(choices, 1, 200)), '');
  },
  'double a part'(bytes, choices) {
    const from = anywhere(bytes, choices);
    return splice(bytes, from, from, bytes.subarray(from, from + between(choices, 1, 400)));
  },
  'put a mark at the front': (bytes) => splice(bytes, 0, 0, '\ufeff'),
  'put what is no UTF-8 in': (bytes, choices) =>
    inserting(
      oneOf(choices, [Buffer.of(0xff), Buffer.of(0xc0, 0x80), Buffer.of(0xed, 0xa0, 0x80), Buffer.of(0xe2, 0x82)]),
    )(bytes, choices),
  'put a lone surrogate in': inserting('\\ud800'),
  'put a NUL in': inserting('\u0000'),
  'another number': replacing(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g, tokens),
  'another token': replacing(/"(?:[^"\\]|\\.)*"|true|false|null/g, tokens),
  'another mark': replacing(/[{}[\],:"]/g, ['{', '}', '[', ']', ',', ':', '"', "'", '', '//', '/*', '\\']),
  'in UTF-16': (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  nothing: () => Buffer.alloc(0),
  'deep in brackets': (bytes, choices) => {
    const depth = oneOf(choices, [10, 1000, 100_000]);
    return splice(splice(bytes, bytes.length, bytes.length, ']'.repeat(depth)), 0, 0, '['.repeat(depth));
  },
  'deep in objects': (bytes, choices) => {
    const depth = oneOf(choices, [10, 1000, 50_000]);
    return splice(splice(bytes, bytes.length, bytes.length, '}'.repeat(depth)), 0, 0, '{"steps":'.repeat(depth));
  },
  'deep in blocks': (bytes, choices) => {
    const depth = oneOf(choices, [10, 200, 20_000]);
    const blocks = `${'{"do":"no_grad","steps":['.repeat(depth)}${']}'.repeat(depth)}`;
    return Buffer.from(bytes.toString('utf8').replace(/"steps": ?\[/, (start) => `${start}${blocks},`));
  },
  'with a key twice': (bytes, choices) => {
    const text = bytes.toString('utf8');
    const found = [...text.matchAll(/"\w+": ?(?:"\w*"|\d+|true|false)/g)];
    if (found.length === 0) return bytes;
    const { index, 0: entry } = oneOf(choices, found);
    return Buffer.from(`${text.slice(0, index)}${entry}, ${text.slice(index)}`);
  },
};
