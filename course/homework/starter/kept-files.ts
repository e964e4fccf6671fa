import { matchesGlob } from 'node:path';

/**
 * What of this repository a starter holds: the application, how it runs without Docker, and its tests. A list of what
 * is let in, so that a new file that belongs to the solution stays out without anybody thinking of it.
 */
const KEPT = [
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  'api/{src,test}/**/*.ts',
  'api/*.{json,ts}',
  'model/{src,test}/**/*.ts',
  'model/artifacts/*.{json,onnx}',
  'model/*.{json,md,ts}',
  'predictor-ui/src/**/*.{ts,tsx,css}',
  'predictor-ui/public/*.svg',
  'predictor-ui/{index.html,package.json,postcss.config.mjs,tsconfig.json,vite.config.ts}',
  'db/init/*.{csv,sql}',
  'test/support/scratch-databases.ts',
  'scripts/{build,start,test}.ts',
  'scripts/run{,-task}.mjs',
  'scripts/{database,support}/*.{mjs,ts}',
];

/** @param path of a file, relative to the repository, with / between folders */
export const isKept = (path: string): boolean => KEPT.some((glob) => matchesGlob(path, glob));
