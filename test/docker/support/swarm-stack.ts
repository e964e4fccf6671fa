import { randomBytes } from 'node:crypto';
import { composeEnvironment } from '../../../scripts/docker/compose-environment.ts';
import { docker } from '../../../scripts/docker/docker.ts';
import { cleanUpInSwarm, enterSwarm } from '../../../scripts/docker/swarm.ts';
import { CLONE, RUN } from './run.ts';

/** docker/stack.yml on a single-node swarm, under a name of its own. */
export class SwarmStack {
  readonly name: string;
  /** What the first admin signs up with. */
  readonly bootstrapToken = randomBytes(32).toString('hex');
  readonly #env: NodeJS.ProcessEnv;

  constructor(name: string) {
    this.name = `${RUN}-${name}`;
    this.#env = {
      ...composeEnvironment(RUN),
      SECRETS: this.name,
      NESTAPP_IMAGE: `aumento/nestapp:${RUN}`,
      PREDICTOR_UI_IMAGE: `aumento/predictor-ui:${RUN}`,
      POSTGRESDB_IMAGE: `aumento/postgresdb:${this.name}`,
    };
  }

  /** Builds the database's image, creates the secrets, and starts all services. */
  async start(): Promise<void> {
    const image = ['--quiet', '--file=docker/postgresdb.Dockerfile', `--tag=aumento/postgresdb:${this.name}`];
    await docker(['build', ...image, 'db/init'], { cwd: CLONE });
    await enterSwarm(this.name);
    const random = () => randomBytes(32).toString('hex');
    const secrets = { 'owner-password': random(), 'api-password': random(), 'jwt-secret': random() };
    for (const [secret, input] of Object.entries({ ...secrets, 'bootstrap-token': this.bootstrapToken })) {
      await docker(['secret', 'create', `${this.name}-${secret}`, '-'], { input });
    }
    await this.deploy();
  }

  /** `docker stack deploy`, as in stack.yml. Resolves when every service has converged or was rolled back. */
  async deploy(env: NodeJS.ProcessEnv = {}): Promise<void> {
    // The images are on this machine only, so no registry can resolve their digests.
    const options = ['--detach=false', '--resolve-image=never', '--compose-file=docker/stack.yml'];
    const node = await docker(['info', '--format={{.Name}}']);
    await docker(['stack', 'deploy', ...options, this.name], {
      cwd: CLONE,
      env: { ...this.#env, DATABASE_NODE: node, ...env },
    });
  }

  /** Builds an image from nestapp's with more Dockerfile lines. @returns its name */
  async variant(name: string, ...lines: string[]): Promise<string> {
    const image = `aumento/nestapp:${this.name}-${name}`;
    const input = [`FROM aumento/nestapp:${RUN}`, ...lines].join('\n');
    await docker(['build', '--quiet', `--tag=${image}`, '-'], { input });
    return image;
  }

  /** The addresses of a service's containers on nestnetwork. */
  async addresses(service: string): Promise<string[]> {
    const containers = await docker(['ps', '--quiet', '--filter', `name=${this.name}_${service}`]);
    const template = `{{(index .NetworkSettings.Networks "${this.name}_nestnetwork").IPAddress}}`;
    return Promise.all(containers.split('\n').map((one) => docker(['inspect', '--format', template, one])));
  }

  /** The page's origin on this machine. */
  async origin(): Promise<string> {
    const filter = `name=${this.name}_predictor-ui`;
    const container = await docker(['ps', '--quiet', '--filter', filter]);
    const [address = ''] = (await docker(['port', container, '8080'])).split('\n');
    return `http://127.0.0.1:${address.split(':').at(-1)}`;
  }

  /** One value of `docker service inspect`, by a Go template. */
  inspect(service: string, template: string): Promise<string> {
    return docker(['service', 'inspect', '--format', template, `${this.name}_${service}`]);
  }

  /** The image of each running container of a service. */
  async running(service: string): Promise<string[]> {
    const tasks = [
      'service',
      'ps',
      '--no-trunc',
      '--filter=desired-state=running',
      '--format={{.Image}} {{.CurrentState}}',
    ];
    const list = (await docker([...tasks, `${this.name}_${service}`])).split('\n');
    return list.filter((task) => task.includes(' Running ')).map((task) => task.split(' ')[0] ?? '');
  }

  logs(service: string): Promise<string> {
    return docker(['service', 'logs', `${this.name}_${service}`]);
  }

  remove(): Promise<string[]> {
    return cleanUpInSwarm(this.name);
  }
}
