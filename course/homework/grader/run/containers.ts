import { docker, lines } from '../docker.ts';

export interface Container {
  name: string;
  /** Its service in the compose file; empty where Compose did not create it. */
  service: string;
  state: string;
  exitCode: number;
  outOfMemory: boolean;
  /** By the network's name. */
  addresses: Record<string, string>;
}

interface Inspected {
  Name: string;
  Config: { Labels: Record<string, string> | null };
  State: { Status: string; ExitCode: number; OOMKilled: boolean };
  NetworkSettings: { Networks: Record<string, { IPAddress: string }> | null };
}

/** `docker inspect` of some containers; those that no longer exist are left out. */
export async function inspect(names: string[]): Promise<Container[]> {
  if (names.length === 0) return [];
  const { stdout } = await docker(['container', 'inspect', ...names]);
  return (JSON.parse(stdout || '[]') as Inspected[]).map(({ Name, Config, State, NetworkSettings }) => ({
    name: Name.slice(1),
    service: Config.Labels?.['com.docker.compose.service'] ?? '',
    state: State.Status,
    exitCode: State.ExitCode,
    outOfMemory: State.OOMKilled,
    addresses: Object.fromEntries(
      Object.entries(NetworkSettings.Networks ?? {})
        .map(([network, { IPAddress }]) => [network, IPAddress])
        .filter(([, address]) => address),
    ),
  }));
}

/** The containers of a Compose project, stopped ones included. */
export async function containersOf(project: string): Promise<Container[]> {
  return inspect(await lines(['ps', '--all', '--quiet', `--filter=label=com.docker.compose.project=${project}`]));
}
