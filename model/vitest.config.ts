import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.config.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    ...PATIENCE,
  },
});
