import { matchesGlob } from 'node:path';

/**
 * The files of this repository that a starter holds: the application, how it runs without Docker, and its tests. An
 * allowlist, so that a new file of the solution stays out by default.
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
  'test/support/{salary-variant,scratch-databases}.ts',
  'scripts/{build,start,test}.ts',
  'scripts/run{,-task}.mjs',
  'scripts/{database,start}/*.ts',
  'scripts/support/{bootstrap-messages,install-packages,terminal-language}.mjs',
  'scripts/support/{build,lifecycle,messages,parse-env-file,paths,run-command}.ts',
];

/** @param path of a file, relative to the repository, with / between folders */
export const isKept = (path: string): boolean => KEPT.some((glob) => matchesGlob(path, glob));
