import { docker } from '../../../scripts/docker/docker.ts';
import { RUN } from './run.ts';
import type { Stack } from './stack.ts';

/** Forged headers, with addresses reserved for documentation: https://www.rfc-editor.org/rfc/rfc5737 */
export const CLAIMED = '203.0.113.7';

interface Answer {
  status: number;
  headers: Record<string, string>;
}

/** A container on a stack's nestnetwork that is none of its services. */
export class Client {
  readonly name: string;
  readonly address: string;

  private constructor(name: string, address: string) {
    this.name = name;
    this.address = address;
  }

  static async of({ project }: Stack, suffix = 'client'): Promise<Client> {
    const name = `${project}-${suffix}`;
    const network = `${project}_nestnetwork`;
    const image = [`aumento/nestapp:${RUN}`, 'sleep', 'infinity'];
    await docker(['run', '--detach', '--init', `--name=${name}`, `--network=${network}`, ...image]);
    const template = `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`;
    return new Client(name, await docker(['inspect', '--format', template, name]));
  }

  /** Requests a URL with headers. @returns the status and the headers, or 0 and the error's code */
  async ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const options = { host: hostname, port, path: pathname + search, headers, method };
    // A self-signed certificate, for the requested name.
    const tls = { rejectUnauthorized: false, servername: headers.host };
    const program = `
      const { request } = await import('node:${protocol.slice(0, -1)}');
      const say = (answer) => console.log(JSON.stringify(answer));
      const asked = request(${JSON.stringify({ ...options, ...tls })}, (answer) => {
        answer.resume();
        say({ status: answer.statusCode, headers: answer.headers });
      });
      asked.on('error', ({ code }) => say({ status: 0, headers: { code } })).end();
    `;
    return JSON.parse(await docker(['exec', this.name, 'node', '--input-type=module', '--eval', program]));
  }

  remove(): Promise<string> {
    return docker(['rm', '--force', this.name]);
  }
}

/** The client address that the API logged for the latest request of a path. */
export async function addressInLog(stack: Stack, path: string): Promise<string | undefined> {
  const log = await stack.compose('logs', '--no-color', '--no-log-prefix', 'nestapp');
  const lines = log.split('\n').filter((line) => line.startsWith('{') && line.includes(`"path":"${path}"`));
  return lines.length === 0 ? undefined : JSON.parse(lines.at(-1) as string).address;
}
