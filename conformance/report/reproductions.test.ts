import { expect, test } from 'vitest';
import type { FloatDtype, Program } from '../../spec/index.ts';
import { program } from '../programs/builder.ts';
import { verdictForTests } from './report-for-tests.ts';
import { reproductions } from './reproductions.ts';

const reproduce = reproductions({ fixtures: [] });
const shown: Program = program((p) => p.tensor('x', 0.5, { dtype: 'float' }));

const pytorchOf = (id: string, found: object): string | undefined =>
  reproduce(verdictForTests(id, { verdict: 'failed', counterexample: shown, ...found }))?.scripts.pytorch;

test.each<FloatDtype>(['float32', 'float64'])(
  'what breaks a law is printed in %s, if it was found in that',
  (float) => {
    const drawn = { law: 'autograd.law.re-use', choices: [], float, beside: [] };
    expect(pytorchOf('autograd.law.re-use', { law: true, drawn })).toContain(`dtype=torch.${float}`);
  },
);

test.each<FloatDtype>(['float32', 'float64'])('a random program is printed in %s, if it differs in that', (float) => {
  expect(pytorchOf(`random.seed-1-2@${float}`, {})).toContain(`dtype=torch.${float}`);
});

test('a case of a fixture that is not there has no program', () => {
  expect(reproduce(verdictForTests('pointwise.add@float32'))).toBeUndefined();
});
