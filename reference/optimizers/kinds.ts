/** Every optimizer of the catalogue, by the name it has there. */
import { Adadelta } from './adadelta.ts';
import { Adagrad } from './adagrad.ts';
import { Adam, AdamW } from './adam.ts';
import { Adamax } from './adamax.ts';
import { ASGD } from './asgd.ts';
import { NAdam } from './nadam.ts';
import type { Optimizer, Params } from './optimizer.ts';
import type { Kind, OptionsOf } from './options.ts';
import { RAdam } from './radam.ts';
import { RMSprop } from './rmsprop.ts';
import { Rprop } from './rprop.ts';
import { SGD } from './sgd.ts';

type Constructor<K extends Kind> = new (params: Params<K>, options?: Partial<OptionsOf<K>>) => Optimizer<K>;

/** The class of each kind. One that the catalogue has and this table has not does not compile. */
export const optimizers: { readonly [K in Kind]: Constructor<K> } = {
  SGD,
  Adam,
  AdamW: AdamW as Constructor<'AdamW'>,
  Adagrad,
  RMSprop,
  Adadelta,
  Adamax,
  NAdam,
  RAdam,
  Rprop,
  ASGD,
};
