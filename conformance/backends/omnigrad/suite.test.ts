/** omnigrad on the fixtures that have a scalar form: what it deviates in is known, each with a case that shows it. */
import { afterAll } from 'vitest';
import { describeWithLibrary } from '../installed-for-tests.ts';
import { loadBackend } from '../load.ts';
import { testOnFixtures } from '../suite-for-tests.ts';

const deviations = [
  { does: 'relu has no gradient at NaN', shownBy: 'pointwise.relu.nan@float64', tell: /relu\.nan/ },
  {
    does: 'division by 0 raises, as it does in Python',
    shownBy: 'pointwise.div.by-zero@float64',
    tell: /raised: ZeroDivisionError/,
  },
  {
    does: 'logarithms, roots and tangents raise where they are infinite or not a number',
    shownBy: 'pointwise.log.at-and-below-zero@float64',
    tell: /raised: ValueError: math domain error/,
  },
  {
    does: 'tanh and sigmoid go by exp, which overflows',
    shownBy: 'pointwise.tanh.edges@float64',
    tell: /raised: OverflowError/,
  },
];

await describeWithLibrary(
  'omnigrad, judged on scalar forms',
  { adapter: 'omnigrad', load: () => loadBackend({ backend: 'omnigrad' }) },
  (backend) => {
    afterAll(() => backend.close());
    testOnFixtures(() => backend, { judged: { V: 215 }, deviations });
  },
);
