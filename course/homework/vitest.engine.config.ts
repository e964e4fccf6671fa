import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'homework on an engine',
    root: import.meta.dirname,
    include: ['test/engine/*.test.ts'],
    // Each file grades a submission; two at a time suit two cores.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
