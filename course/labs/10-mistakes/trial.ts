import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { messages } from './messages.ts';

type Model = { services: Record<string, Service>; volumes?: Named; networks?: Named };
type Service = { build?: { context: string; dockerfile?: string }; image?: string; [key: string]: unknown };
type Named = Record<string, { name?: string; external?: boolean }>;

/** The timeout of one step; generous, for a busy machine. */
const PATIENCE = 90_000;

/**
 * A copy of one of the lab's folders, run as a Compose project of its own: the student's containers and data are not
 * touched.
 */
export class Trial {
  /** The copy. Change it before `start`. */
  readonly folder: string;
  readonly #project: string;
  readonly #home: string;

  private constructor(name: string, home: string) {
    this.#project = `lab10-trial-${name}`;
    this.#home = home;
    this.folder = join(home, name);
  }

  /** Copies a folder, calls `look` with it, and removes everything again. */
  static async of(name: string, look: (trial: Trial) => Promise<true | string>): Promise<true | string> {
    const trial = new Trial(name, await mkdtemp(join(tmpdir(), 'lab10-')));
    try {
      await cp(join(import.meta.dirname, name), trial.folder, { recursive: true });
      await trial.#leave(); // what an interrupted check has left
      return await look(trial);
    } finally {
      await trial.#leave();
      await trial.#removeCopy();
    }
  }

  /** @returns what Compose makes of the folder's file, or what it has to say against it */
  async model(): Promise<Model | string> {
    const { code, stdout, stderr } = await tryDocker(['compose', '-p', this.#project, 'config', '--format', 'json'], {
      cwd: this.folder,
    });
    return code === 0 ? (JSON.parse(stdout) as Model) : lastLine(stderr).replaceAll(`${this.#home}/`, '');
  }

  /** Builds and starts everything. @returns true, or what went wrong, in the last line that says something */
  async start(...options: string[]): Promise<true | string> {
    const model = await this.model();
    if (typeof model === 'string') return model;
    for (const service of Object.values(model.services)) {
      delete service.ports; // the student's may be in use
      delete service.container_name;
      if (service.build) delete service.image;
    }
    for (const named of [...Object.values(model.volumes ?? {}), ...Object.values(model.networks ?? {})]) {
      if (!named.external) delete named.name;
    }
    await writeFile(this.#file, JSON.stringify(model));
    const { code, stdout, stderr } = await this.compose('up', '--detach', '--build', ...options);
    return code === 0 || lastLine(`${stdout}${stderr}`);
  }

  /** Waits until a service has ended, for good. @returns its exit code and what it wrote */
  async end(service: string): Promise<{ code: number; output: string }> {
    const [id = ''] = (await this.compose('ps', '--all', '--quiet', service)).stdout.split('\n');
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const state = JSON.parse(await docker(['inspect', '--format={{json .State}}', id]));
      const { stdout, stderr } = await tryDocker(['logs', id]);
      const output = `${stdout}${stderr}`.trim();
      if (state.Status === 'exited') return { code: state.ExitCode, output };
      if (Date.now() > deadline) return { code: -1, output: output || messages.neverEnds(service) };
      await pause(200);
    }
  }

  compose(...args: string[]): ReturnType<typeof tryDocker> {
    return tryDocker(['compose', '-p', this.#project, '-f', this.#file, ...args], { cwd: this.folder });
  }

  get #file(): string {
    return join(this.#home, 'trial.json');
  }

  async #leave(): Promise<void> {
    const begun = (await readdir(this.#home)).includes('trial.json');
    const file = begun ? ['-f', this.#file] : [];
    const args = ['compose', '-p', this.#project, ...file, 'down', '--volumes', '--rmi=local', '--timeout=1'];
    await tryDocker(args, { cwd: this.#home });
  }

  async #removeCopy(): Promise<void> {
    const remove = () => rm(this.#home, { recursive: true, force: true });
    await remove().catch(async () => {
      // On Linux a database in a folder of the copy belongs to its own user: a container's root may remove it.
      const mount = `${this.#home}:/copy`;
      await docker([
        'run',
        '--rm',
        '--volume',
        mount,
        'node:24-trixie-slim',
        'find',
        '/copy',
        '-mindepth',
        '1',
        '-delete',
      ]);
      await remove();
    });
  }
}

/** The last line of the output that gives a reason. */
export function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.findLast((line) => /error|fatal|failed|not found|refused|denied/i.test(line)) ?? lines.findLast(Boolean) ?? ''
  );
}
