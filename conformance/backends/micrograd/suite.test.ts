/** micrograd on the fixtures that have a scalar form: what it deviates in is known, each with a case that shows it. */
import { afterAll } from 'vitest';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { testOnFixtures } from '../suite-for-tests.ts';

const deviations = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float64', tell: /relu\.nan/ },
  {
    does: 'it divides by multiplying with a power of -1, and that of 0 raises, as it does in Python',
    shownBy: 'pointwise.div.by-zero@float64',
    tell: /raised: ZeroDivisionError/,
  },
];

await describeWithLibrary(
  'micrograd, judged on scalar forms',
  { adapter: 'micrograd', load: () => loadBackend({ backend: 'micrograd' }) },
  (backend) => {
    afterAll(() => backend.close());
    testOnFixtures(() => backend, { judged: { V: 190 }, deviations });
  },
);
