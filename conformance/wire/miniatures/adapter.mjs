/**
 * A miniature adapter: answers each program with its first tensor, correctly but for the one behaviour it is started
 * with, which shows at the program whose tensor holds 13. `node adapter.mjs BEHAVIOUR [IN_FLIGHT [MARK]]`,
 * MARK being a file by which a behaviour knows that it was started before.
 */
import { misbehave } from './misbehave.mjs';

const [behaviour = 'honest', inFlight = '1'] = process.argv.slice(2);

await misbehave({
  behaviour,
  description: {
    protocol: 1,
    name: `miniature ${behaviour}`,
    version: '1.0.0',
    language: 'JavaScript',
    levels: ['P'],
    dtypes: ['float32', 'float64'],
    ops: [],
    optimizers: [],
    features: [],
    in_flight: Number(inFlight),
  },
  run: ({ program, float }) => {
    const { shape, data } = program.steps[0];
    return { kind: 'values', observations: [{ kind: 'tensor', dtype: float, shape, data }] };
  },
  isUnlucky: ({ program }) => program.steps[0].data[0] === 13,
});
