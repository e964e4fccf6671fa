import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.config.ts';

export default defineConfig({
  test: {
    name: 'model',
    include: ['test/**/*.test.ts'],
    ...PATIENCE,
  },
});
