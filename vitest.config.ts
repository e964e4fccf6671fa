import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { projects: ['model', 'api', 'predictor-ui', 'scripts', 'homework'] } });
