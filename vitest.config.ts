import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{spec,reference,conformance,fixtures}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/.venv/**'],
    globalSetup: ['conformance/oracle/announce.ts', 'conformance/report/browser/announce.ts'],
    isolate: false, // no test changes what another could see; reading every module anew for each file takes as long as the tests
    maxWorkers: '100%', // vitest leaves one core idle, which of two is half the machine
    testTimeout: 60_000,
    hookTimeout: 120_000, // PyTorch alone takes seconds to start
    coverage: {
      provider: 'v8',
      include: ['{spec,reference,conformance}/**/*.ts'],
      exclude: [
        '**/*.test.ts',
        '**/generated/**',
        'conformance/report/page/**', // it runs in a browser
        'conformance/backends/{tfjs,jax-js,js-pytorch,deepbox,node-mlx}/**', // nothing runs them without their libraries
      ],
      reporter: ['text-summary', 'json-summary'],
      // what holds on a machine with Node alone; with the oracle it is more
      thresholds: {
        lines: 90,
        'reference/**': { lines: 98 },
        'conformance/judge/**': { lines: 98 },
      },
    },
  },
});
