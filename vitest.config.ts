import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{spec,reference,conformance,fixtures}/**/*.test.ts'],
    globalSetup: 'conformance/oracle/announce.ts',
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['{spec,reference,conformance}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
