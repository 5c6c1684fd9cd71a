/** Whose answers are expected: who is named, else the reference; if the reference is among the judged, PyTorch's. */
import type { Backend } from '../backends/backend.ts';
import { type BackendChoice, loadBackend } from '../backends/load.ts';
import { FormatError } from '../formats/format-error.ts';
import { adapterPath, findOracle } from '../oracle/python.ts';
import { connect } from '../wire/client.ts';
import type { WireOptions } from '../wire/wire-options.ts';

/** Starts the backend to compare with. */
export async function loadOpponent(
  judged: readonly BackendChoice[],
  against: string | undefined,
  options: Partial<WireOptions>,
): Promise<Backend> {
  if (against !== undefined) return loadBackend({ cmd: against }, options);
  const isReference = ({ backend, cmd }: BackendChoice) =>
    cmd === undefined && (backend ?? 'reference') === 'reference';
  if (!judged.some(isReference)) return loadBackend({});
  const oracle = findOracle();
  if ('missing' in oracle)
    throw new FormatError(
      `the reference is compared with PyTorch, and ${oracle.missing}; or give another by --against`,
    );
  return connect([oracle.python, adapterPath], options);
}
