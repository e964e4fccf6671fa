import { setTimeout as pause } from 'node:timers/promises';
import type { ComposeConfig } from '../compose/config.ts';
import { docker, lastLine } from '../docker.ts';
import { CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Origin } from './ask.ts';
import { type Container, containersOf } from './containers.ts';
import type { Door } from './door.ts';
import { passGate } from './gate.ts';
import { type Credentials, servesApi, servesPage, signUp } from './visitor.ts';

/** The addresses of the page and the API, or why they did not start. */
export type Started =
  | { up: true; api: Origin; page: Origin | undefined }
  | { up: false; why: string; service?: string };

interface Options {
  project: string;
  door: Door;
  /** An empty folder: Compose finds no file in it. */
  dir: string;
  /** The submission's .env, for secrets and configs that come from a variable. */
  envFile: string | undefined;
  /** The token for the first account, outside development. */
  invitation: string | undefined;
  signal: AbortSignal;
}

const POLL_MS = 250;
/** How long the page may take after the API answers. */
const PAGE_MS = 15_000;
/** How long to keep waiting after a container has failed: a restart may still mend it. */
const AFTER_END_MS = 10_000;
const FORBIDDEN = 403;
/** Names of variables alone, which need no translation. */
const REFUSED = 'POST /api/auth/sign-up: 403 (NODE_ENV, SIGN_UP, BOOTSTRAP_TOKEN)';

/** The student's services, under a project of the grader's own. */
export class Stack {
  readonly #options: Options;
  /** What the engine is given. */
  #config: ComposeConfig = { services: {} };
  /** When the API first answered in the current start, and the status of the last sign-up. */
  #apiSince: number | undefined;
  #refused: number | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Replaces the compose file. @throws Error where something in it must not reach the engine */
  async use(config: ComposeConfig): Promise<void> {
    const { code, stdout, stderr, ended } = await this.#compose(['config', '--format', 'json'], config);
    if (code !== 0) throw new CannotCheck(lastLine(stderr) || ended);
    const resolved = JSON.parse(stdout) as ComposeConfig;
    passGate(resolved, this.#options.project);
    this.#config = resolved;
  }

  /** `docker compose up`, then waits until a sign-up works. */
  async up(person: Credentials): Promise<Started> {
    const deadline = Date.now() + LIMITS.startSeconds * 1000;
    const up = await this.#compose(['up', '--detach', '--no-build', '--quiet-pull']);
    if (up.ended === 'stopped') return { up: false, why: 'stopped' };
    if (up.code !== 0) return this.#trouble(lastLines(up.stderr));
    let ended: number | undefined;
    this.#apiSince = undefined;
    this.#refused = undefined;
    while (Date.now() < deadline && !this.#options.signal.aborted) {
      const containers = await containersOf(this.#options.project);
      const found = await this.#entrance(containers, person);
      if (found) return found;
      if (containers.some((one) => one.state === 'exited' && one.exitCode !== 0)) ended ??= Date.now();
      else ended = undefined;
      if (ended && Date.now() - ended > AFTER_END_MS) break;
      await pause(POLL_MS);
    }
    return this.#trouble(this.#refused === FORBIDDEN ? REFUSED : '');
  }

  async #entrance(containers: Container[], person: Credentials): Promise<Started | undefined> {
    const origins = containers.flatMap((container) => this.#originsOf(container));
    const looked = await Promise.all(
      origins.map(async (origin) => {
        const [page, api] = await Promise.all([servesPage(origin), servesApi(origin)]);
        return { origin, page, api };
      }),
    );
    const page = (looked.find((one) => one.page && one.api) ?? looked.find((one) => one.page))?.origin;
    const api = looked.find((one) => one.api)?.origin;
    if (!api) return undefined;
    // Another published port may serve the page, or proxy to the API, a moment later.
    this.#apiSince ??= Date.now();
    const mayCome = !looked.some((one) => one.page && one.api) && looked.some((one) => !one.api);
    if (mayCome && Date.now() - this.#apiSince < PAGE_MS) return undefined;
    const { invitation } = this.#options;
    const status = await signUp(api, person, invitation);
    this.#refused = status;
    // An account exists already: the token for the first one has been used.
    const isTaken = status === 409 || (invitation !== undefined && status === 422);
    return status === 201 || isTaken ? { up: true, api, page } : undefined;
  }

  /** Why it did not start: the service that exited or is unhealthy, and the last line of its log. */
  async #trouble(said: string): Promise<Started> {
    const containers = await containersOf(this.#options.project);
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

  /** The resource limit that a container has reached. */
  async #full(containers: Container[]): Promise<string> {
    const names = containers.filter(({ state }) => state === 'running').map(({ name }) => name);
    if (names.length === 0) return '';
    const { stdout } = await docker(['stats', '--no-stream', '--format', '{{.Name}} {{.PIDs}}', ...names]);
    const full = stdout.split('\n').find((line) => Number(line.split(' ')[1]) >= LIMITS.processes - 2);
    return full ? `${LIMITS.processes} processes (pids_limit): ${full.split(' ')[0]}` : '';
  }

  /** The addresses of a service's published ports. */
  #originsOf({ service, addresses }: Container): Origin[] {
    const { door } = this.#options;
    const [network = ''] = door.networks.filter((name) => addresses[name]);
    const address = addresses[network];
    if (!address) return [];
    const ports = (this.#config.services[service]?.ports ?? []).filter(({ protocol }) => protocol !== 'udp');
    return [...new Set(ports.map(({ target }) => target))].map((port) => ({ door, address, port }));
  }

  /** `docker compose down`, with its volumes or without. */
  async down({ volumes = false } = {}): Promise<void> {
    await this.#compose(['down', '--remove-orphans', ...(volumes ? ['--volumes'] : [])]);
  }

  /** Kills everything at once. */
  async remove(): Promise<void> {
    const input = JSON.stringify(this.#config);
    await docker(this.#command(['kill']), { input, seconds: 60 });
    const down = ['down', '--remove-orphans', '--volumes', '--timeout=1'];
    await docker(this.#command(down), { input, seconds: 120 });
  }

  #compose(args: string[], config = this.#config) {
    const { dir, signal } = this.#options;
    const input = JSON.stringify(config);
    return docker(this.#command(args), { cwd: dir, input, seconds: LIMITS.startSeconds, signal });
  }

  #command(args: string[]): string[] {
    const { project, dir, envFile } = this.#options;
    const about = ['--project-name', project, '--project-directory', dir, ...(envFile ? ['--env-file', envFile] : [])];
    return ['compose', ...about, '--file', '-', ...args];
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' / ').slice(-600);
}
