import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.ts';

export interface RunningApi {
  url: string;
  stop(): Promise<void>;
}

/** Starts the built API, with the page if `PAGE_DIR` names it. @returns when it listens */
export async function startApi(env: NodeJS.ProcessEnv): Promise<RunningApi> {
  const api = spawn(process.execPath, [join(ROOT, 'api/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(api, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    api.stdout.on('data', (chunk) => {
      const [, found] = /(http:\S+)/.exec(String(chunk)) ?? [];
      if (found) resolve(found);
    });
    void ended.then(([code]) => reject(new Error(`The API ended with ${code}.`)));
  });
  return {
    url,
    stop: async () => {
      api.kill('SIGTERM');
      await ended;
    },
  };
}
