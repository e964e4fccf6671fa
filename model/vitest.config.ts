import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests run the real command, which trains for some seconds; a slow machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
