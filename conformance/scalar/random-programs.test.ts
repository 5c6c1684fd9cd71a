import { expect, test } from 'vitest';
import type { OpName } from '../../spec/index.ts';
import { ops } from '../../spec/index.ts';
import type { Backend } from '../backends/backend.ts';
import { referenceBackend } from '../backends/reference.ts';
import { type FuzzEvent, fuzz } from '../fuzz/fuzz.ts';
import { assembled } from './assemble.ts';
import { scalarForm } from './lower.ts';
import { isLowered } from './lower-call.ts';

const reference = referenceBackend();

/** The reference, asked for the scalar forms of programs and for nothing else. */
const lowered: Backend = {
  description: {
    ...reference.description,
    name: 'scalars',
    levels: ['P'],
    ops: (Object.keys(ops) as OpName[]).filter(isLowered),
    features: ['backward', 'grad', 'create_graph', 'retain_graph', 'layout'],
  },
  async run(run) {
    const form = scalarForm(run.program);
    if (!form) return { kind: 'unsupported', feature: 'scalar form' };
    return assembled(form, await reference.run({ ...run, program: form.program }), run.float);
  },
  close: async () => {},
};

// 3,000 of seed 11 were tried: 2,503 had a scalar form, and all agreed
test('random programs give by their scalar forms what they give by themselves', async () => {
  const seed = 5;
  const events: FuzzEvent[] = [];
  const options = { backends: [lowered], oracle: reference, seed, levels: ['P'], programs: 40, failures: 1 } as const;
  for await (const event of fuzz(options)) events.push(event);
  expect(
    events.filter(({ kind }) => kind === 'counterexample'),
    `seed ${seed}`,
  ).toEqual([]);
  const [standing] = events.flatMap((event) => (event.kind === 'end' ? event.counts.standings.backends : []));
  expect(standing?.agreed).toBeGreaterThan(25);
}, 120_000);
