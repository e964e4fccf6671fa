import { docker } from './docker.ts';

/** The lines that a `docker` command prints. */
export async function lines(command: string[]): Promise<string[]> {
  return (await docker(command)).split('\n').filter(Boolean);
}
