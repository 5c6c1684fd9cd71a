/** Runs a program as pure functions of its leaves. */
import type { Observation } from '../../spec/index.ts';
import type { Run } from '../backends/backend.ts';
import { Frame } from './frame.ts';
import { concreteDtype, elementsOfStep } from './layout.ts';
import type { FunctionalLibrary } from './library.ts';
import { observe } from './observe.ts';
import { atStep } from './step-failure.ts';
import { trace } from './trace.ts';

/** Runs the program, adding to `observations` as it goes. */
export async function runPure<T>(library: FunctionalLibrary<T>, run: Run, observations: Observation[]): Promise<void> {
  const nodes = trace(run.program, run.float);
  const frame = new Frame<T>({
    library,
    nodes,
    parts: new Map(),
    leaf: ({ step }) =>
      library.tensor(elementsOfStep(step, run.float), step.shape, concreteDtype(step.dtype, run.float)),
  });
  for (const node of nodes)
    await atStep(node.path, async () => {
      if (node.kind === 'observe') observations.push(await observe(library, node.what, frame.get(node.of)));
      else frame.compute(node);
    });
}
