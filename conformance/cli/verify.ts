/** `gradspec verify`: asks a backend for the whole corpus again, and tells what has drifted. Writes nothing. */
import { existsSync } from 'node:fs';
import type { Id } from '../../spec/index.ts';
import { loadBackend } from '../backends/load.ts';
import type { AuthoredFixture } from '../corpus/authored.ts';
import type { Drift, DriftCause } from '../corpus/drift.ts';
import { corpusFolder } from '../corpus/files.ts';
import { loadAuthored } from '../corpus/load-authored.ts';
import { verifyCorpus } from '../corpus/verify.ts';
import { packagePath } from '../package-files.ts';
import { counted, indent, printable } from '../report/layout.ts';
import { Progress } from '../report/progress.ts';
import type { ExitCode } from '../runner/exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What `gradspec verify` is given. */
export interface VerifyOptions {
  readonly against: string;
  readonly corpus?: string;
}

/** Verifies a corpus. Other bytes within the bounds are told, and are no failure. */
export async function verify(
  { against, corpus }: VerifyOptions,
  { out, err, isTerminal }: Terminal,
): Promise<ExitCode> {
  const authored = corpus === undefined ? await authoredFixtures() : [];
  const backend = await loadBackend({ cmd: against });
  try {
    const folder = corpus ?? corpusFolder();
    const shown = new Progress(err, { isTerminal, now: performance.now() });
    const progress = (id: Id): void => shown.show(`verified ${id}`, performance.now());
    const found = await verifyCorpus({ backend, folder, progress, ...(authored.length > 0 && { authored }) });
    shown.clear();
    for (const cause of causes) out(describeCause(cause, found.drifts));
    const { name, version } = backend.description;
    out(`${counted(found.checked, 'fixture')} verified against ${name} ${version}: ${describeCount(found.drifts)}\n`);
    return found.exitCode;
  } finally {
    await backend.close();
  }
}

/** What the authors of the golden corpus wrote, as it was built. */
async function authoredFixtures(): Promise<readonly AuthoredFixture[]> {
  const folder = packagePath('dist', 'fixtures', 'authored');
  return existsSync(folder) ? loadAuthored(folder) : [];
}

const titles: Readonly<Record<DriftCause, string>> = {
  bytes: 'other bytes, within their bounds',
  'outside-bound': 'numbers outside their bounds',
  structure: 'other outcomes',
  refused: 'no outcome that a fixture can hold',
  'program-changed': 'programs that are not what their authors write now',
  'missing-file': 'fixtures that are missing',
  'stale-manifest': 'files that the manifest does not know',
};

const causes = Object.keys(titles) as readonly DriftCause[];

function describeCause(cause: DriftCause, drifts: readonly Drift[]): string {
  const lines = drifts.flatMap((drift) => (drift.cause === cause ? [indent(`${drift.id}: ${drift.message}`)] : []));
  return lines.length === 0 ? '' : printable(`${titles[cause]}:\n${lines.join('\n')}\n\n`);
}

function describeCount(drifts: readonly Drift[]): string {
  const harmless = drifts.filter(({ cause }) => cause === 'bytes').length;
  return `${counted(drifts.length - harmless, 'drift')}, and ${harmless} of bytes only`;
}
