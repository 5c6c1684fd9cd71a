/** `npm run fixtures`: makes the golden corpus from what its authors wrote, with PyTorch as the oracle. */

import { oracleCommand } from '../oracle/python.ts';
import { packagePath } from '../package-files.ts';
import { connect } from '../wire/client.ts';
import { corpusFolder } from './files.ts';
import { loadAuthored } from './load-authored.ts';
import { type Change, writeCorpus } from './write.ts';

const ids = process.argv.slice(2);

try {
  process.exitCode = (await generate()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function generate(): Promise<boolean> {
  const authored = await loadAuthored(packagePath('dist', 'fixtures', 'authored'));
  const unknown = ids.filter((id) => !authored.some((fixture) => fixture.id === id));
  if (unknown.length > 0) throw new Error(`nobody writes a fixture ${unknown.join(', ')}`);
  const oracle = await connect(oracleCommand());
  try {
    return await writeCorpus(corpusFolder(), authored, { oracle, only: ids.length > 0 ? ids : undefined, tell });
  } finally {
    await oracle.close();
  }
}

function tell({ id, change, reason }: Change): void {
  if (change !== 'same') process.stdout.write(`${change} ${id}${reason === undefined ? '' : `: ${reason}`}\n`);
}
