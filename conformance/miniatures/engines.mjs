/**
 * The miniature engines: the reference with one fault, as a module that is hosted over the wire. `node host.js engines.mjs FAULT`.
 * They run what was built.
 */
import { library, referenceBackend } from '../../dist/conformance/backends/reference.js';
import { imperativeBackend } from '../../dist/conformance/interpreter/backend.js';
import { faults } from './engine-faults.mjs';

const [fault] = process.argv.slice(3);
const { library: changes, description: claims, run } = faults[fault];

const description = {
  ...referenceBackend().description,
  name: `an engine that ${fault}`,
  levels: ['P', 'O', 'S'],
  dtypes: ['float32', 'int64', 'bool'],
};

export function backend() {
  const engine = imperativeBackend({ ...library, ...changes }, { ...description, ...claims?.(description) });
  return run ? { ...engine, run: async (asked) => run(asked, () => engine.run(asked)) } : engine;
}
