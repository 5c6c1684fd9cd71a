/** `npm run census`: prints what the golden corpus is made of, and fails where it has too few or too many of a kind. */
import { census } from './census.ts';
import { readCorpus } from './read.ts';

const counts = census(readCorpus().fixtures);
for (const { count, what, bound, holds } of counts)
  process.stdout.write(`${String(count).padStart(5)} ${what} (${bound}${holds ? '' : ', which it is not'})\n`);
process.exitCode = counts.every(({ holds }) => holds) ? 0 : 1;
