import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** `npm run dev:docker` of one clone. */
export class Development {
  readonly #process: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #output = '';

  constructor(dir: string, env: NodeJS.ProcessEnv) {
    this.#process = spawn(process.execPath, [join(dir, 'scripts/dev-docker.ts')], { env, stdio: 'pipe' });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output += chunk;
        for (const listener of this.#listeners) listener();
      });
    }
  }

  /** Resolves when it has printed a text. @throws with its output when it exits before */
  says(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = () => {
        if (!this.#output.includes(text)) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
      this.#process.on('exit', () => reject(new Error(this.#output)));
      listener();
    });
  }

  /** Sends SIGTERM. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await ended;
    }
    return this.#process.exitCode;
  }
}
