import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { CLONE, RUN } from './run.ts';
import { until } from './until.ts';

/** Marks the images that came from a test's registry, whatever their names. */
const LABEL = `aumento.test.run=${RUN}`;

/** A registry for one test, on a free port of this machine. */
export class LocalRegistry {
  readonly #container = `${RUN}-registry`;
  #host = '';

  async start(): Promise<void> {
    await docker(['run', '-d', `--name=${this.#container}`, '--publish=127.0.0.1::5000', 'registry:3']);
    const address = await docker(['port', this.#container, '5000']);
    this.#host = `localhost:${address.split(':').at(-1)}`;
    await until('the registry answers', async () => (await fetch(`http://${this.#host}/v2/`)).ok);
  }

  /**
   * Tags an image, pushes it, and removes it from this machine. It gets a label so that its id differs from the
   * original's, which other tests use: else `docker rmi` would only remove a name.
   *
   * @returns its name with the digest that the registry gave it
   */
  async publish(service: string): Promise<string> {
    const name = `${this.#host}/aumento/${service}`;
    const tag = `${name}:${RUN}`;
    const from = service === 'postgresdb' ? ['--file=docker/postgresdb.Dockerfile', 'db/init'] : ['-'];
    const build = ['build', '--quiet', `--label=${LABEL}`, `--tag=${tag}`, ...from];
    const id = await docker(build, { cwd: CLONE, input: `FROM aumento/${service}:${RUN}` });
    const pushed = await docker(['push', tag]);
    await docker(['rmi', tag]);
    if ((await tryDocker(['image', 'inspect', id])).code === 0) throw new Error(`${tag} is still on this machine`);

    const accept = 'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json';
    const manifest = `http://${this.#host}/v2/aumento/${service}/manifests/${RUN}`;
    const answer = await fetch(manifest, { method: 'HEAD', headers: { accept } });
    const digest = answer.headers.get('docker-content-digest');
    if (!digest || !pushed.includes(digest)) throw new Error(`the registry has ${digest}, and not: ${pushed}`);
    return `${name}@${digest}`;
  }

  async remove(): Promise<void> {
    await docker(['rm', '--force', '--volumes', this.#container]);
    const images = (await docker(['image', 'ls', '-q', '--filter', `label=${LABEL}`])).split('\n').filter(Boolean);
    if (images.length > 0) await docker(['rmi', '--force', ...images]);
  }
}
