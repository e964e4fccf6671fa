import { defineConfig } from 'vitest/config';

/**
 * How long a test waits for what has to happen. How fast a machine is decides nothing: this ends only what hangs. A
 * project does not take it over from here by itself.
 */
export const PATIENCE = { testTimeout: 240_000, hookTimeout: 600_000, expect: { poll: { timeout: 90_000 } } };

// The course may have been deleted: a pattern, unlike a name, may fit nothing.
export default defineConfig({
  test: { projects: ['model', 'api', 'predictor-ui', 'scripts', 'tools', 'course/*/vitest.config.ts'] },
});
