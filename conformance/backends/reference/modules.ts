/** The reference's modules, as programs use them. */
import { Dropout, type Tensor } from '../../../reference/index.ts';
import type { LibraryModule, ModuleSpec } from '../../interpreter/imperative.ts';
import { Unsupported } from '../../interpreter/unsupported.ts';
import { camelKeys } from './optimizers.ts';

/** A module of the reference. Throws `Unsupported` of one that it does not have. */
export function moduleOf({ kind, options, training }: ModuleSpec<Tensor>): LibraryModule<Tensor> {
  if (kind !== 'Dropout') throw new Unsupported('module', `the reference has no ${kind}`);
  const module = new Dropout(camelKeys(options)).train(training);
  return { forward: ([input]) => [module.forward(input!)] };
}
