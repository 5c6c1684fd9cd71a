/** Steps of modules and of random draws. */
import type { StepKinds } from '../programs/step-kinds.ts';
import { givenParams } from './execution.ts';
import type { Performers } from './performers.ts';

export const moduleSteps: Performers<StepKinds['modules' | 'draws']> = {
  module(execution, { kind, options, parameters, modules = [], training, out }) {
    const make = execution.ask('module', 'module');
    const named = Object.entries(parameters).map(([name, tensor]) => [name, execution.tensor(tensor)] as const);
    const module = make({
      kind,
      options: givenParams(options),
      parameters: Object.fromEntries(named),
      modules: modules.map((name) => execution.modules.get(name)),
      ...(training !== undefined && { training }),
    });
    execution.modules.set(out, module);
  },
  forward(execution, { module, inputs, out }) {
    execution.bind(out, execution.modules.get(module).forward(execution.all(inputs)));
  },
  generator(execution, { kind, seed, out }) {
    execution.generators.set(out, execution.ask('generator', 'draw')(kind, seed));
  },
  draw(execution, { generator, distribution, params, dtype, shape, out }) {
    const concrete = dtype === 'float' ? execution.float : dtype;
    const stream = execution.generators.get(generator);
    execution.tensors.set(out, stream.draw(distribution, shape, concrete, givenParams(params)));
  },
};
