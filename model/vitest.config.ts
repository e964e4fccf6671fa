import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests run the real command, which trains for seconds, longer on a slow machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
