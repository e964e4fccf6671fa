import { spawn } from 'node:child_process';

/**
 * Runs `npm run …` in a folder until it exits, without npm's own output.
 *
 * @returns its exit code, and both output streams together
 */
export function npmRun(
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // COMPOSE_PROJECT_NAME: a name without a stack, so that none of this machine is found.
      env: {
        ...process.env,
        AUMENTO_LANGUAGE: 'en',
        DB_HOST: '',
        INIT_CWD: cwd,
        COMPOSE_PROJECT_NAME: 'aumento-no-such-stack',
        ...env,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
