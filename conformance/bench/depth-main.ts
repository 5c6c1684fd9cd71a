/**
 * A process of its own, with the heap that Node gives any: chains of products, short and long in turn, each computed,
 * run backward and let go. Prints how many nanoseconds an operation takes in either, as medians over the rounds.
 */
import { tensor } from '../../reference/index.ts';
import { type Depths, long, short } from './depth.ts';
import { median } from './median.ts';

const rounds = Number(process.argv[2]);

function chain(length: number): void {
  const x = tensor(1, { dtype: 'float64', requiresGrad: true });
  let y = x;
  for (let i = 0; i < length; i += 1) y = y.mul(x);
  y.backward();
  if (x.grad?.item() !== length + 1) throw new Error(`the gradient is ${x.grad?.item()}, and should be ${length + 1}`);
}

/** Nanoseconds an operation of so many chains, which bear what they leave to the garbage collector. */
function timed(length: number, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) chain(length);
  return ((performance.now() - start) * 1e6) / (length * times);
}

chain(short); // warm from here on
const times = Array.from({ length: rounds }, () => ({ short: timed(short, 3), long: timed(long, 1) }));
const depths: Depths = { short: median(times.map((each) => each.short)), long: median(times.map((each) => each.long)) };
process.stdout.write(JSON.stringify(depths));
