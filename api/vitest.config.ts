import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/support/postgres.global-setup.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
