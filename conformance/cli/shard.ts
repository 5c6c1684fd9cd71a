/** `2/3`: the second of three parts of a run. */
import { InvalidArgumentError } from 'commander';
import type { Shard } from '../../spec/index.ts';

/** Reads a shard. */
export function readShard(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (!(shard.index >= 1 && shard.index <= shard.of))
    throw new InvalidArgumentError('a shard is needed, such as 2/3 for the second of three');
  return shard;
}
