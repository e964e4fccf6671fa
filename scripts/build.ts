import { API, build, PAGE } from './support/build.ts';

// npm run build: what `npm start` would build, and nothing else.
await build(API);
await build(PAGE);
