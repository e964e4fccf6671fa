import { join } from 'node:path';
import { API, build } from './support/build.ts';
import { ROOT } from './support/paths.ts';
import { runNode } from './support/run-command.ts';

// npm run api:openapi: writes api/openapi.json and the page's client again.
await build(API);
await runNode([join(ROOT, 'api/dist/write-openapi.js'), join(ROOT, 'api/openapi.json')]);
await runNode([
  join(ROOT, 'node_modules/@hey-api/openapi-ts/bin/run.js'),
  '--file',
  join(ROOT, 'predictor-ui/openapi-ts.config.ts'),
]);
