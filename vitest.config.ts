import { defineConfig } from 'vitest/config';

// The course may have been deleted: a pattern, unlike a name, may fit nothing.
export default defineConfig({
  test: { projects: ['model', 'api', 'predictor-ui', 'scripts', 'tools', 'course/*/vitest.config.ts'] },
});
