/** A suite as a user has it, run by vitest in a folder of its own: the corpus and the known failures are in its environment. */
import { conformance } from 'gradspec/vitest';
import { describe } from 'vitest';

const options = { corpus: process.env.CORPUS, laws: false };

const description = {
  protocol: 1,
  name: 'echo',
  version: '1',
  language: 'JavaScript',
  levels: ['P'],
  dtypes: ['float64'],
  ops: [],
  optimizers: [],
  features: [],
  in_flight: 1,
};

const backend = (answer) => ({
  description,
  run: async ({ program, float }) => answer(program.steps[0], float),
  close: async () => console.log('closed'),
});

const values = (dtype, shape, data) => ({ kind: 'values', observations: [{ kind: 'tensor', dtype, shape, data }] });
const honest = backend(({ shape, data }, float) => values(float, shape, data));
const off = backend(({ shape, data }, float) => values(float, shape, [data[0] === 13 ? 14 : data[0]]));
const crashing = backend(() => ({ kind: 'fault', fault: 'crash', message: 'panic' }));

describe('honest', () => conformance(honest, options));
describe('off', () => conformance(async () => off, options));
describe('known', () => conformance(() => off, { ...options, knownFailures: process.env.KNOWN }));
describe('stale', () => conformance(honest, { ...options, knownFailures: process.env.KNOWN }));
describe('crashing', () => conformance(crashing, options));
describe('some', () => conformance(honest, { ...options, filter: 'tensors.other', levels: ['P'] }));
