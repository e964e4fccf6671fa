import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { stop } from '../support/lifecycle.ts';
import { ROOT } from '../support/paths.ts';

/** https://github.com/microsoft/TypeScript/blob/main/src/compiler/diagnosticMessages.json, 6193 and 6194 */
const COMPILED = /Found (\d+) errors?\. Watching for file changes\./;

/**
 * Runs `tsc --watch` in a thread, which ends with this process, however that ends. What it finds wrong is printed.
 *
 * @param again called each time that a change has been compiled without an error
 * @returns when it has compiled without an error for the first time
 * @throws when it ends before; when it ends later, so does this process
 */
export function compileOnChange(project: string, again: () => void): Promise<void> {
  const argv = ['-p', join(ROOT, project), '--watch', '--preserveWatchOutput', '--pretty', 'false'];
  const compiler = new Worker(join(ROOT, 'node_modules/typescript/lib/tsc.js'), { argv, stdout: true });
  return new Promise((resolve, reject) => {
    let first = true;
    const ended = (error: Error) => {
      if (first) return reject(error);
      console.error(error.message);
      void stop(1);
    };
    compiler.on('error', ended).on('exit', (code) => ended(new Error(`tsc --watch ended with ${code}`)));
    compiler.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [, errors] = COMPILED.exec(text) ?? [];
      if (/error TS/.test(text)) process.stdout.write(text);
      if (errors !== '0') return;
      if (first) resolve();
      else again();
      first = false;
    });
  });
}
