import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.config.ts';

export default defineConfig({
  test: {
    name: 'predictor-ui',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/browser.global-setup.ts', '../test/support/running-app.global-setup.ts'],
    ...PATIENCE,
  },
});
