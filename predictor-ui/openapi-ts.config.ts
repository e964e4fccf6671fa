import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../api/openapi.json',
  output: { path: 'src/generated', module: { extension: '.ts' } },
  parser: {
    hooks: {
      operations: {
        // A preview stores nothing: the page reads it like any other query, keyed by its inputs.
        isQuery: ({ path }) => (path === '/api/predictions/preview' ? true : undefined),
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
