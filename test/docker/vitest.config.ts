import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

export default defineConfig({
  test: {
    name: 'docker',
    root: dirname(dirname(import.meta.dirname)),
    include: ['test/docker/*.test.ts', 'course/labs/test/docker/*.test.ts'],
    // Each file runs a stack; two cores carry two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
