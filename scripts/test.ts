import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { API, build, PAGE } from './support/build.ts';
import { ROOT } from './support/paths.ts';

// npm test: everything that needs no Docker. Arguments go on to Vitest.
await build(API);
await build(PAGE);

const results = process.env.AUMENTO_TEST_RESULTS;
const reporters = results
  ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'test.json')}`]
  : [];
// One real server and one real browser a file: files side by side, tests in a file one after the other. Said here, since
// a project does not take it over from vitest.config.ts.
const sideBySide = ['--maxWorkers=2'];
const vitest = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...sideBySide, ...reporters, ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
vitest.on('exit', (code) => process.exit(code ?? 1));
