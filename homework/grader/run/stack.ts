import { setTimeout as pause } from 'node:timers/promises';
import type { ComposeConfig } from '../compose/config.ts';
import { LIMITS } from '../limits.ts';
import { docker } from './docker.ts';
import { type Credentials, servesApi, servesPage, signUp } from './visitor.ts';

export interface Container {
  name: string;
  service: string;
  state: string;
  exitCode: number;
  ports: number[];
}

/** What came up: where the page and the API are; or why not. */
export type Started =
  | { up: true; api: string; page: string | undefined }
  | { up: false; why: string; service?: string };

const POLL_MS = 250;
/** How long the page may come after the API. */
const PAGE_MS = 15_000;
/** How long others may still bring up what has ended already. */
const AFTER_END_MS = 10_000;

/** The student's services, under a project of the grader's own. */
export class Stack {
  readonly project: string;
  readonly #dir: string;
  readonly #signal: AbortSignal;
  readonly #seconds: number;
  #config: ComposeConfig;
  /** Since when the API answers, in the start that is under way. */
  #apiSince: number | undefined;

  constructor(project: string, dir: string, config: ComposeConfig, signal: AbortSignal, seconds = LIMITS.startSeconds) {
    this.project = project;
    this.#dir = dir;
    this.#config = config;
    this.#signal = signal;
    this.#seconds = seconds;
  }

  /** From now on other images. */
  change(config: ComposeConfig): void {
    this.#config = config;
  }

  /** `docker compose up`, and waiting until somebody can sign up. */
  async up(person: Credentials, ...options: string[]): Promise<Started> {
    const deadline = Date.now() + this.#seconds * 1000;
    const up = await this.#compose('up', '--detach', '--no-build', '--quiet-pull', ...options);
    if (up.ended === 'stopped') return { up: false, why: 'stopped' };
    if (up.code !== 0) return this.#trouble(lastLines(up.stderr));
    let ended: number | undefined;
    this.#apiSince = undefined;
    while (Date.now() < deadline && !this.#signal.aborted) {
      const containers = await this.containers();
      const found = await this.#entrance(containers, person);
      if (found) return found;
      if (containers.some((one) => one.state === 'exited' && one.exitCode !== 0)) ended ??= Date.now();
      else ended = undefined;
      if (ended && Date.now() - ended > AFTER_END_MS) break;
      await pause(POLL_MS);
    }
    return this.#trouble('');
  }

  async #entrance(containers: Container[], person: Credentials): Promise<Started | undefined> {
    const origins = containers.flatMap(({ ports }) => ports.map((port) => `http://127.0.0.1:${port}`));
    const looked = await Promise.all(
      origins.map(async (origin) => {
        const [page, api] = await Promise.all([servesPage(origin), servesApi(origin)]);
        return { origin, page, api };
      }),
    );
    const page = (looked.find((one) => one.page && one.api) ?? looked.find((one) => one.page))?.origin;
    const api = looked.find((one) => one.api)?.origin;
    if (!api) return undefined;
    // What else is published may be the page, or hand on to the API, a moment later.
    this.#apiSince ??= Date.now();
    const mayCome = !looked.some((one) => one.page && one.api) && looked.some((one) => !one.api);
    if (mayCome && Date.now() - this.#apiSince < PAGE_MS) return undefined;
    const status = await signUp(api, person);
    return status === 201 || status === 409 ? { up: true, api, page } : undefined;
  }

  /** Why it did not come up: the service that ended or is not healthy, and the last it said. */
  async #trouble(said: string): Promise<Started> {
    const containers = await this.containers();
    const culprit =
      containers.find((one) => one.state === 'restarting') ??
      containers.find((one) => one.state === 'exited' && one.exitCode !== 0) ??
      containers.find((one) => said.includes(one.name));
    const { stdout = '', stderr = '' } = culprit ? await docker(['logs', '--tail=5', culprit.name]) : {};
    const log = lastLines(`${stdout}${stderr}`);
    const full = await this.#full(containers);
    const why = [full, said, culprit && `${culprit.service}: ${culprit.state} (${culprit.exitCode})`, log]
      .filter(Boolean)
      .join(' – ');
    return { up: false, why, ...(culprit && { service: culprit.service }) };
  }

  /** Which limit a container has reached. */
  async #full(containers: Container[]): Promise<string> {
    const names = containers.filter(({ state }) => state === 'running').map(({ name }) => name);
    if (names.length === 0) return '';
    const { stdout } = await docker(['stats', '--no-stream', '--format', '{{.Name}} {{.PIDs}}', ...names]);
    const full = stdout.split('\n').find((line) => Number(line.split(' ')[1]) >= LIMITS.processes - 2);
    return full ? `${LIMITS.processes} processes (pids_limit): ${full.split(' ')[0]}` : '';
  }

  async containers(): Promise<Container[]> {
    const { stdout } = await this.#compose('ps', '--all', '--format', 'json');
    return stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map(
        (line) =>
          JSON.parse(line) as {
            Name: string;
            Service: string;
            State: string;
            ExitCode: number;
            Publishers?: { PublishedPort: number }[];
          },
      )
      .map((one) => ({
        name: one.Name,
        service: one.Service,
        state: one.State,
        exitCode: one.ExitCode,
        ports: [
          ...new Set((one.Publishers ?? []).map(({ PublishedPort }) => PublishedPort).filter((port) => port > 0)),
        ],
      }));
  }

  /** `docker compose down`, with its volumes or without. */
  async down({ volumes = false } = {}): Promise<void> {
    await this.#compose('down', '--remove-orphans', ...(volumes ? ['--volumes'] : []));
  }

  /** Ends it at once, whatever it is doing. */
  async remove(): Promise<void> {
    await docker(this.#command(['kill']), { input: JSON.stringify(this.#config), seconds: 60 });
    await docker(this.#command(['down', '--remove-orphans', '--volumes', '--timeout=1']), {
      input: JSON.stringify(this.#config),
      seconds: 120,
    });
  }

  #compose(...args: string[]) {
    return docker(this.#command(args), {
      cwd: this.#dir,
      input: JSON.stringify(this.#config),
      seconds: this.#seconds,
      signal: this.#signal,
    });
  }

  #command(args: string[]): string[] {
    return ['compose', '--project-name', this.project, '--project-directory', this.#dir, '--file', '-', ...args];
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' / ').slice(-600);
}
