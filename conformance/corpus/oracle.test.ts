/** The whole way with PyTorch itself: golden fixtures made from it, and verified against it. */
import { expect, test } from 'vitest';
import { describeWithOracle } from '../oracle/for-tests.ts';
import { oracleCommand } from '../oracle/python.ts';
import { grad, program } from '../programs/builder.ts';
import { connect } from '../wire/client.ts';
import type { AuthoredFixture } from './authored.ts';
import { temporaryFolder } from './corpus-for-tests.ts';
import { readCorpus } from './read.ts';
import { verifyCorpus } from './verify.ts';
import { type Change, writeCorpus } from './write.ts';

const authored: readonly AuthoredFixture[] = [
  {
    id: 'pointwise.sigmoid-of-product',
    title: 'sigmoid of a product',
    clauses: ['pointwise.sigmoid'],
    program: program((p) => {
      p.tensor('x', [0.5, -2, 3], { requires_grad: true });
      p.call('y', 'mul', { self: 'x', other: 'x' });
      p.call('s', 'sigmoid', { self: 'y' });
      p.call('total', 'mean', { self: 's' });
      p.backward('total');
      p.observe('value', 's');
      p.observe('value', grad('x'));
    }),
  },
  {
    id: 'in-place.leaf.raises',
    title: 'an in-place operation on a leaf raises',
    clauses: ['in-place.leaf.raises'],
    program: program((p) => {
      p.tensor('x', [1, 2], { requires_grad: true });
      p.attempt((p) => p.inPlace('add', { self: 'x', other: 1 }));
      p.observe('value', 'x');
    }),
  },
];

describeWithOracle('with PyTorch', () => {
  test('golden fixtures are made, read back and verified', async () => {
    const folder = temporaryFolder();
    const oracle = await connect(oracleCommand());
    try {
      const changes: Change[] = [];
      await writeCorpus(folder, authored, { oracle, tell: (change) => void changes.push(change) });
      expect(changes.map(({ id, change, reason }) => [id, change, reason])).toEqual([
        ['pointwise.sigmoid-of-product', 'added', undefined],
        ['in-place.leaf.raises', 'added', undefined],
      ]);
      const { manifest, fixtures } = readCorpus(folder);
      expect(fixtures.map(({ source }) => source.name)).toEqual(['pytorch', 'pytorch']);
      expect(manifest.oracle.environment).toHaveProperty('cpu_capability', 'DEFAULT');
      expect(await verifyCorpus({ backend: oracle, folder, authored })).toEqual({
        checked: 2,
        drifts: [],
        exitCode: 0,
      });
    } finally {
      await oracle.close();
    }
  });
});
