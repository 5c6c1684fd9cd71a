/** `npm run fixtures [ids]`: makes the golden corpus from what its authors wrote, with PyTorch as the oracle. */
import type { Id } from '../../spec/index.ts';
import { oracleCommand } from '../oracle/python.ts';
import { packagePath } from '../package-files.ts';
import { connect } from '../wire/client.ts';
import { corpusFolder } from './files.ts';
import { loadAuthored } from './load-authored.ts';
import { type Change, writeCorpus } from './write.ts';

const asked = process.argv.slice(2);

try {
  process.exitCode = (await generate()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function generate(): Promise<boolean> {
  const authored = await loadAuthored(packagePath('dist', 'fixtures', 'authored'));
  const unknown = asked.filter((prefix) => !authored.some(({ id }) => isUnder(id, prefix)));
  if (unknown.length > 0) throw new Error(`nobody writes a fixture ${unknown.join(', ')}`);
  const ids = authored.map(({ id }) => id).filter((id) => asked.some((prefix) => isUnder(id, prefix)));
  const oracle = await connect(oracleCommand());
  try {
    return await writeCorpus(corpusFolder(), authored, { oracle, only: ids.length > 0 ? ids : undefined, tell });
  } finally {
    await oracle.close();
  }
}

/** Whether an id is the one asked for, or lies under it: a chapter, say, or a clause. */
function isUnder(id: Id, prefix: string): boolean {
  return id === prefix || id.startsWith(`${prefix}.`);
}

function tell({ id, change, reason }: Change): void {
  if (change !== 'same') process.stdout.write(`${change} ${id}${reason === undefined ? '' : `: ${reason}`}\n`);
}
