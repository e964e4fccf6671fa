import { join } from 'node:path';
import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  // Relative to this file, not to the working directory.
  input: join(import.meta.dirname, '../api/openapi.json'),
  output: { path: join(import.meta.dirname, 'src/generated'), module: { extension: '.ts' } },
  parser: {
    hooks: {
      operations: {
        // These POSTs store nothing, so they are queries, keyed by their inputs.
        isQuery: ({ path }) => (/^\/api\/predictions\/(preview|sweep)$/.test(path) ? true : undefined),
      },
    },
  },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    // Enums as objects too, so that the page can list their values.
    { name: '@hey-api/typescript', enums: 'javascript' },
    // The browser sends the session's httpOnly cookie by itself.
    { name: '@hey-api/sdk', auth: false },
    { name: '@tanstack/react-query', infiniteQueryOptions: false, infiniteQueryKeys: false },
  ],
});
