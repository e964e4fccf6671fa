import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrapMessages as messages } from './bootstrap-messages.mjs';

/**
 * Runs `npm ci` where node_modules is not what the lockfile says. A mark, written last, tells: an interrupted
 * installation leaves none.
 *
 * @param {string} root the repository
 * @returns {Promise<boolean>} whether the packages are there
 */
export async function installPackages(root) {
  const mark = join(root, 'node_modules', '.aumento-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(mark) === wanted) return true;

  console.error(messages.installing);
  const npm = process.env.npm_execpath; // set by npm itself, which most often runs this
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
    // Older npm knows no allowScripts; this keeps onnxruntime-node from downloading CUDA there too.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  if (status !== 0) return false;
  writeFileSync(mark, wanted);
  return true;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
