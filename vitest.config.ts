import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['model', 'api', 'predictor-ui', 'scripts', 'homework'],
    // One real server and one real browser a file: files side by side, tests in a file one after the other.
    fileParallelism: true,
    maxWorkers: 2,
  },
});
