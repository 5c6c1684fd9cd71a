import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../build/built-for-tests.ts';
import { adapter, engine } from './commands-for-tests.ts';
import { casesAt, miniatureCorpus } from './corpus-for-tests.ts';
import { broken, misses, report } from './expected-for-tests.ts';
import { recordingOf } from './recording-for-tests.ts';
import { reportOf } from './report-for-tests.ts';

const dtypes = ['float64', 'float32'] as const;
const folder = miniatureCorpus(dtypes);
const recording = recordingOf(folder);

beforeAll(buildIfStale);

describe('from several processes comes the report that comes from one:', () => {
  test.each(['1', '2'])(
    'a run is given up on an adapter that breaks down at 25 cases in a row (--jobs %s)',
    async (jobs) => {
      const command = adapter('crashes', { recording, inFlight: 1, unlucky: '^(?!autograd.first|programs.float)' });
      const crash =
        'fault; crash; the adapter crashed (exit code 3)\nThe end of its stderr:\npanic: index out of bounds';
      const crashing = casesAt(dtypes).slice(8, 33);
      expect(await reportOf(command, folder, '--no-laws', '--jobs', jobs)).toEqual(
        report({
          ...broken('the adapter broke down 25 times in a row', '7 of 40'),
          dtypes,
          counts: '6 passed, 25 fault, 2 unsupported',
          but: Object.fromEntries(crashing.map((id) => [id, crash])),
          until: 33,
        }),
      );
    },
  );

  test('each case is blamed that an adapter dies at, and no other', async () => {
    const unlucky = 'narrow@float32|adds|sgd@float64';
    const command = adapter('dies by a signal', { recording, unlucky });
    const died = 'fault; signal; the adapter was killed by SIGSEGV';
    expect(await reportOf(command, folder, '--no-laws', '--jobs', '2')).toEqual(
      report({
        ...misses('P, O, S'),
        dtypes,
        counts: '34 passed, 4 fault, 2 unsupported',
        but: {
          'shapes.narrow@float32': died,
          'autograd.accumulate.adds': died,
          'optimizers.sgd@float64': died,
        },
      }),
    );
  });

  test('a case is blocked by the more basic one, whoever judged that', async () => {
    const { verdicts, counts } = await reportOf(engine('has a wrong op'), folder, '--no-laws', '--jobs', '2');
    expect(counts).toBe('17 passed, 1 failed, 1 unsupported, 1 blocked');
    expect(verdicts.map((line) => line.split('; z[0]')[0])).toEqual(
      report({
        but: {
          'pointwise.exp@float32':
            'failed; result[0, 0]: 3.7182817459106445, not 2.7182817459106445 (ideal 2.718281828459045); and 9 more',
          'autograd.backward.every-path@float32': 'blocked; by pointwise.exp@float32',
        },
      }).verdicts,
    );
  });
});
