import { composeEnvironment } from '../../../scripts/docker/compose-environment.ts';
import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { CLONE, RUN } from './run.ts';

/** The container port of each service that publishes one. */
const PORTS = { nestapp: '3000', 'predictor-ui': '8080', prometheus: '9090', adminer: '8080' };

interface Options {
  /** The folder of the compose file; the fresh clone where none is given. */
  dir?: string;
  env?: NodeJS.ProcessEnv;
}

/** A Compose project of its own from docker-compose.yml. */
export class Stack {
  readonly project: string;
  readonly #options: { cwd: string; env: NodeJS.ProcessEnv };

  constructor(name: string, { dir = CLONE, env = {} }: Options = {}) {
    this.project = `${RUN}-${name}`;
    this.#options = { cwd: dir, env: { ...composeEnvironment(RUN), ...env } };
  }

  /** `docker compose …` @throws when it fails, with its output and the containers' logs */
  async compose(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.tryCompose(...args);
    if (code === 0) return stdout.trim();
    const logs = await this.tryCompose('logs', '--tail=50');
    throw new Error(`docker compose ${args.join(' ')} ended with ${code}:\n${stderr}\n${logs.stdout}`);
  }

  /** `docker compose …`, whatever its exit code. */
  tryCompose(...args: string[]) {
    return tryDocker(this.#command(args), this.#options);
  }

  /** Starts the named services, or all, from the run's images. @throws with their logs */
  async up(...args: string[]): Promise<void> {
    await this.compose('up', '--wait', '--wait-timeout=120', '--no-build', ...args);
  }

  /** Runs a service's image once, without its dependencies. */
  once(service: string, variables: Record<string, string> = {}) {
    const env = Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    return this.tryCompose('--progress', 'quiet', 'run', '--rm', '--no-deps', '-T', ...env, service);
  }

  /** The origin of a service's published port. */
  async origin(service: keyof typeof PORTS): Promise<string> {
    const address = await this.compose('port', service, PORTS[service]);
    return `http://127.0.0.1:${address.split(':').at(-1)}`;
  }

  container(service: string): Promise<string> {
    return this.compose('ps', '--all', '--quiet', service);
  }

  /** One value of `docker inspect`, by a Go template. */
  async inspect(service: string, template: string): Promise<string> {
    return docker(['inspect', '--format', template, await this.container(service)]);
  }

  remove(): Promise<string> {
    return this.compose('down', '--volumes', '--remove-orphans', '--timeout=1');
  }

  #command(args: string[]): string[] {
    return ['compose', '-p', this.project, ...args];
  }
}
