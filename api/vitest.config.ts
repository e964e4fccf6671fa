import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.config.ts';

export default defineConfig({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/support/postgres.global-setup.ts',
    ...PATIENCE,
  },
});
