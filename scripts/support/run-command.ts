import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

const running = new Set<ChildProcess>();

/** Runs a script with the Node that runs this one; see `run`. */
export function runNode(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return run(process.execPath, args, { env });
}

/** Runs npm; see `run`. By its own script, where npm started us: on Windows `npm` is no program but a batch file. */
export function runNpm(args: string[]): Promise<string> {
  const npm = process.env.npm_execpath;
  return npm ? runNode([npm, ...args]) : run('npm', args);
}

/**
 * Runs a program to its end, with the repository as its folder.
 *
 * @param options.untouchable whether it is protected from Ctrl+C and stopCommands
 * @returns what it printed, both streams together
 * @throws with that same text when it ends with another code than 0
 */
export function run(
  command: string,
  args: string[],
  { env = process.env, untouchable = false }: { env?: NodeJS.ProcessEnv; untouchable?: boolean } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: untouchable,
      windowsHide: true,
    });
    if (!untouchable) running.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(output.trim() || `${command} ended with ${code}`));
    });
  });
}

/** Ends what `run` is running. */
export function stopCommands(): void {
  for (const child of running) child.kill('SIGTERM');
}
