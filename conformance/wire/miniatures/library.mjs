/** A miniature library in JavaScript, as a user's module: it prints where it should not, and answers 1 all the same. */
console.log('this library greets everyone');

export const backend = () => ({
  description: {
    protocol: 1,
    name: 'miniature library',
    version: '1.0.0',
    language: 'JavaScript',
    levels: ['P'],
    dtypes: ['float32', 'float64'],
    ops: [],
    optimizers: [],
    features: [],
    in_flight: 8,
  },
  run: async ({ program, float }) => {
    process.stdout.write(`${program.steps.length} steps\n`);
    return { kind: 'values', observations: [{ kind: 'tensor', dtype: float, shape: [1], data: [1] }] };
  },
  close: async () => console.log('goodbye'),
});
