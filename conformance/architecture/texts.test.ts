/** How many texts there are by which printing is judged, and of what. */
import { expect, test } from 'vitest';
import type { ExpectedOutcome, Step } from '../../spec/index.ts';
import { catalogue, isDifferentiable } from '../catalogue/catalogue.ts';
import { readCorpus } from '../corpus/read.ts';
import { walk } from '../programs/walk.ts';

const printing = readCorpus().fixtures.filter(({ id }) => id.startsWith('printing.'));
const texts = printing.flatMap(({ expected }) =>
  Object.values(expected as Record<string, ExpectedOutcome>).flatMap(({ observations }) =>
    observations.flatMap((observation) => (observation.kind === 'text' ? [observation.value] : [])),
  ),
);

test('at least 600 texts are recorded from PyTorch, no two of them equal', () => {
  expect(new Set(texts).size).toBeGreaterThanOrEqual(600);
});

const opOf = (step: Step): string | undefined => ('op' in step ? step.op : undefined);

const kinds: readonly (readonly [what: string, shown: RegExp, least: number])[] = [
  ['in scientific notation', /\de[+-]\d\d/, 100],
  ['with NaN', /nan/, 30],
  ['with infinities', /inf/, 30],
  ['with a negative zero', /-0\.(?!\d)/, 10],
  ['of nothing', /\(\[\]/, 5],
  ['that leave out what lies between', /\.\.\./, 90],
  ['of bools', /True|False/, 30],
  ['of integers', /\((\[|-?\d)[^.]*$/, 30],
  ['of float64', /dtype=torch\.float64/, 100],
  ['of leaves that require grad', /requires_grad=True/, 50],
  ['with the node that made it', /grad_fn=</, 150],
  ['of several lines', /\n/, 200],
];

test.each(kinds)('texts %s are among them', (_what, shown, least) => {
  expect(new Set(texts.filter((text) => shown.test(text))).size).toBeGreaterThanOrEqual(least);
});

test('every operation that has a gradient is printed with its node, but for those whose nodes are left open', () => {
  const open = ['sort', 'einsum', 'cross_entropy_probabilities', 'dropout']; // the last has none
  const printed = new Set(printing.flatMap(({ program }) => [...walk(program)].map(({ step }) => opOf(step))));
  const differentiable = Object.entries(catalogue).filter(([, { inputs }]) =>
    Object.values(inputs).some(isDifferentiable),
  );
  const missing = differentiable.map(([op]) => op).filter((op) => !printed.has(op) && !open.includes(op));
  expect(missing, 'add them to fixtures/authored/printing/nodes.ts').toEqual([]);
});
