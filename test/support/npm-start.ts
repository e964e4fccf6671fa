import { type ChildProcess, spawn } from 'node:child_process';

export interface Started {
  child: ChildProcess;
  output(): string;
  /** The address that it printed. */
  url: Promise<string>;
  ended: Promise<number | null>;
}

const groups = new Set<number>();

/** Stops what a failed test left running. */
export function killLeftovers(): void {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGTERM');
    } catch {
      // It has exited already.
    }
  }
  groups.clear();
}

/** Runs `npm start`, or a similar command such as `start -- --empty`, on a free port, in its own process group as a terminal would. */
export function npmStart(dir: string, env: NodeJS.ProcessEnv = {}, script = 'start'): Started {
  const child = spawn('npm', ['run', ...script.split(' ')], {
    cwd: dir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: '', DB_HOST: '', PORT: '0', AUMENTO_LANGUAGE: 'en', ...env },
  });
  groups.add(child.pid as number);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk;
      const [, address] = /listens on (\S+)/.exec(text) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`npm run ${script} ended:\n${text}`)));
  });
  url.catch(() => undefined);
  return { child, output: () => text, url, ended };
}
