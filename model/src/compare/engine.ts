import { spawnSync } from 'node:child_process';
import type { Opponent } from './opponent.ts';

const IMAGE = 'aumento-scikit-learn';
const DOCKERFILE = 'FROM python:3.13-slim\nRUN pip install --no-cache-dir scikit-learn==1.7.2\n';

/**
 * A container with scikit-learn, its image built on first use. Null where no engine answers or the image cannot be built.
 * @param scripts the folder of opponents.py
 */
export function engine(scripts: string): Opponent | null {
  if (spawnSync('docker', ['version'], { stdio: 'ignore' }).status !== 0) return null;
  const build = spawnSync('docker', ['build', '--quiet', '--tag', IMAGE, '-'], {
    input: DOCKERFILE,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  if (build.status !== 0) return null;
  return {
    by: 'docker',
    command: 'docker',
    args: (folder) => [
      ...['run', '--rm', '--network', 'none'],
      ...['--volume', `${scripts}:/scripts:ro`, '--volume', `${folder}:/data`],
      ...[IMAGE, 'python', '/scripts/opponents.py', '/data'],
    ],
  };
}
