import { join } from 'node:path';
import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  // From here, wherever it is started.
  input: join(import.meta.dirname, '../api/openapi.json'),
  output: { path: join(import.meta.dirname, 'src/generated'), module: { extension: '.ts' } },
  parser: {
    hooks: {
      operations: {
        // These store nothing: the page reads them like any other query, keyed by their inputs.
        isQuery: ({ path }) => (/^\/api\/predictions\/(preview|sweep)$/.test(path) ? true : undefined),
      },
    },
  },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    // The session is an httpOnly cookie, which the browser sends by itself.
    { name: '@hey-api/sdk', auth: false },
    { name: '@tanstack/react-query', infiniteQueryOptions: false, infiniteQueryKeys: false },
  ],
});
