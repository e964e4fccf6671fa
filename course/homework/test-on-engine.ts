import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { requireEngine } from '../../scripts/docker/require-engine.ts';
import { ROOT } from '../../scripts/support/paths.ts';

// npm run test:homework: the homework's grader on a real engine. Arguments go on to Vitest, such as a part of a file's name.
try {
  await requireEngine();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const results = process.env.AUMENTO_TEST_RESULTS;
const reporters = results
  ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'homework.json')}`]
  : [];
const config = `--config=${join(import.meta.dirname, 'vitest.engine.config.ts')}`;
const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', config, ...reporters, ...process.argv.slice(2)];
const vitest = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
vitest.on('exit', (code) => process.exit(code ?? 1));
