import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../vitest.config.ts';

export default defineConfig({
  test: { name: 'tools', include: ['test/**/*.test.ts'], ...PATIENCE },
});
