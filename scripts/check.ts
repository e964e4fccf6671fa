import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { driftOf } from './check/drift.ts';
import { expressions } from './check/expressions.ts';
import { kubernetes } from './check/kubernetes.ts';
import { lockfile } from './check/lockfile.ts';
import { longFiles } from './check/long-files.ts';
import { NotChecked } from './check/not-checked.ts';
import { workflows } from './check/workflows.ts';
import { build, PAGE } from './support/build.ts';
import { HAS_COURSE, ROOT } from './support/paths.ts';
import { runNode } from './support/run-command.ts';

type Check = [name: string, check: () => Promise<unknown>];

// npm run check [-- WORDS]: the static checks, which need neither a database nor a browser. With words only the checks
// whose names contain one of them.
const bin = (path: string, ...args: string[]) => runNode([join(ROOT, 'node_modules', path), ...args]);
const tsc = (project: string) => bin('typescript/bin/tsc', '-p', project);

const ROOMS = ['api/src', 'api/test', 'bench', 'model/src', 'predictor-ui/src', 'scripts', 'test', 'tools'];
const COURSE = HAS_COURSE ? ['course'] : [];
/** Without the course, package.json still has the packages that only the course uses. */
const UNUSED = HAS_COURSE ? [] : ['--exclude', 'dependencies'];

const checks: Check[] = [
  ['format and lint', () => bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['types: model', () => tsc('model')],
  ['types: api', () => tsc('api')],
  ['types: predictor-ui', () => tsc('predictor-ui')],
  ['types: scripts', () => tsc('scripts')],
  ...COURSE.map((folder): Check => [`types: ${folder}`, () => tsc(folder)]),
  [
    'boundaries',
    () =>
      bin('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', ...ROOMS, ...COURSE),
  ],
  ['nothing unused', () => bin('knip/bin/knip.js', ...UNUSED)],
  ['no file over 250 lines', longFiles],
  ['every regular expression is linear', expressions],
  ['the lockfile installs, names no host, and has every hash', lockfile],
  ['api/openapi.json and its client are what the code says', driftOf],
  ['the page stays small', firstLoad],
  ['the workflows of GitHub Actions', workflows],
  ['the manifests of Kubernetes', kubernetes],
  ['data and model are what the code makes', () => runNode([join(ROOT, 'model/src/check-artifacts.ts')])],
];

async function firstLoad(): Promise<void> {
  await build(PAGE);
  await runNode([join(ROOT, 'predictor-ui/scripts/check-size.ts')]);
}

const all = Boolean(process.env.AUMENTO_CHECK_ALL);
const failed: string[] = [];
let passed = 0;
const words = process.argv.slice(2);
const wanted = checks.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
const unknown = words.filter((word) => checks.every(([name]) => !name.includes(word)));
if (unknown.length > 0) {
  console.error(
    `no check has "${unknown.join('", "')}" in its name; there are:\n${checks.map(([name]) => name).join('\n')}`,
  );
  process.exit(1);
}
for (const [name, check] of wanted) {
  try {
    await check();
    passed++;
    console.log(`✔ ${name}`);
  } catch (error) {
    if (error instanceof NotChecked && !all) {
      console.log(`– ${name}: not checked, since ${error.message}`);
      continue;
    }
    failed.push(name);
    console.log(`✖ ${name}\n${(error as Error).message}`);
  }
}
const results = process.env.AUMENTO_TEST_RESULTS;
const counts = { numPassedTests: passed, numFailedTests: failed.length, failedChecks: failed };
if (results) await writeFile(join(results, 'check.json'), JSON.stringify(counts));
process.exit(failed.length > 0 ? 1 : 0);
