import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'homework on an engine',
    root: import.meta.dirname,
    include: ['test/engine/*.test.ts'],
    // A grading a file; two at a time is what two cores carry.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
