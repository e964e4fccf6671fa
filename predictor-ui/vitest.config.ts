import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'predictor-ui',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/browser.global-setup.ts', '../test/support/running-app.global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest's default of one second is too short for a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
});
