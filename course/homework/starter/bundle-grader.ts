import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.ts';
import { runNode } from '../../../scripts/support/run-command.ts';

/** Writes grader.mjs, the grader and the packages it needs in one file, and their licences, into a folder. */
export async function bundleGrader(folder: string): Promise<void> {
  const config = join(import.meta.dirname, 'grader-bundle.config.ts');
  const args = ['build', '--config', config, '--outDir', folder, '--logLevel', 'warn'];
  await runNode([join(ROOT, 'node_modules/vite/bin/vite.js'), ...args]);
}
