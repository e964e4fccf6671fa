import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrapMessages as messages } from './bootstrap-messages.mjs';

/**
 * Runs `npm ci` unless node_modules matches the lockfile. A mark is written last, so an interrupted installation is
 * repeated.
 *
 * @param {string} root the repository
 * @param {(command: string, args: string[], options: object) => Promise<number>} run
 * @returns {Promise<number>} npm's exit code, 0 where nothing was to be done
 */
export async function installPackages(root, run) {
  const mark = join(root, 'node_modules', '.aumento-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(mark) === wanted) return 0;

  console.error(messages.installing);
  const npm = process.env.npm_execpath; // set by npm itself, which most often runs this
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const code = await run(command, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
    // Older npm knows no allowScripts; this keeps onnxruntime-node from downloading CUDA there too.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  if (code === 0) writeFileSync(mark, wanted);
  return code;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
