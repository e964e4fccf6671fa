import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import type { Stack } from './stack.ts';

/** A running container of a service, to run commands in. */
export class Inside {
  readonly id: string;

  private constructor(id: string) {
    this.id = id;
  }

  static async of(stack: Stack, service: string): Promise<Inside> {
    return new Inside(await stack.container(service));
  }

  /** A container of a service that would exit, such as migrate, running `sleep` instead. */
  static async idle(stack: Stack, service: string): Promise<Inside> {
    const command = ['run', '--detach', '--no-deps', '--entrypoint=sleep', service, 'infinity'];
    return new Inside(await stack.compose('--progress=quiet', ...command));
  }

  /** Runs a bash command as the service's user, or as another. */
  async try(line: string, { user }: { user?: string } = {}) {
    return tryDocker(['exec', ...(user ? [`--user=${user}`] : []), this.id, 'bash', '-c', line]);
  }

  /** Whether a TCP connection succeeds, within 3 seconds since packets may be dropped. */
  async connects(host: string, port: number): Promise<boolean> {
    const { code } = await this.try(`timeout 3 bash -c 'exec 3<>/dev/tcp/${host}/${port}'`);
    return code === 0;
  }

  /** Its address on one of the project's networks. */
  address(network: string): Promise<string> {
    const template = `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`;
    return docker(['inspect', '--format', template, this.id]);
  }

  /** Forks until fork fails, then kills all. @returns how many succeeded, or undefined if it never failed */
  async forks(atMost: number): Promise<number | undefined> {
    const program = `my @made;
      while (@made < ${atMost}) {
        my $process = fork;
        if (!defined $process) { print "refused after ", scalar @made; last }
        if (!$process) { sleep 60; exit }
        push @made, $process;
      }
      kill 9, @made; waitpid $_, 0 for @made;`;
    const { stdout } = await tryDocker(['exec', this.id, 'perl', '-e', program]);
    const [, made] = /refused after (\d+)/.exec(stdout) ?? [];
    return made === undefined ? undefined : Number(made);
  }
}
