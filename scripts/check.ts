import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { driftOf } from './check/drift.ts';
import { lockfile } from './check/lockfile.ts';
import { longFiles } from './check/long-files.ts';
import { build, PAGE } from './support/build.ts';
import { ROOT } from './support/paths.ts';
import { runNode } from './support/run-command.ts';

// npm run check: what needs neither a database nor a browser to be found wrong.
const bin = (path: string, ...args: string[]) => runNode([join(ROOT, 'node_modules', path), ...args]);
const tsc = (project: string) => bin('typescript/bin/tsc', '-p', project);

const checks: [string, () => Promise<unknown>][] = [
  ['format and lint', () => bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['types: model', () => tsc('model')],
  ['types: api', () => tsc('api')],
  ['types: predictor-ui', () => tsc('predictor-ui')],
  ['types: scripts', () => tsc('scripts')],
  [
    'boundaries',
    () =>
      bin(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'api/src',
        'model/src',
        'predictor-ui/src',
        'scripts',
      ),
  ],
  ['nothing unused', () => bin('knip/bin/knip.js')],
  ['no file over 250 lines', longFiles],
  ['the lockfile installs, and names no host', lockfile],
  ['api/openapi.json and its client are what the code says', driftOf],
  ['the page stays small', firstLoad],
  ['data and model are what the code makes', () => runNode([join(ROOT, 'model/src/check-artifacts.ts')])],
];

async function firstLoad(): Promise<void> {
  await build(PAGE);
  await runNode([join(ROOT, 'predictor-ui/scripts/check-size.ts')]);
}

const failed: string[] = [];
for (const [name, check] of checks) {
  try {
    await check();
    console.log(`✔ ${name}`);
  } catch (error) {
    failed.push(name);
    console.log(`✖ ${name}\n${(error as Error).message}`);
  }
}
const results = process.env.AUMENTO_TEST_RESULTS;
const counts = { numPassedTests: checks.length - failed.length, numFailedTests: failed.length };
if (results) await writeFile(join(results, 'check.json'), JSON.stringify(counts));
process.exit(failed.length > 0 ? 1 : 0);
