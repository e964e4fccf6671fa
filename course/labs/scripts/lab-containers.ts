import { thingsNamed } from '../../../scripts/docker/named-things.ts';
import { type Container, inspect } from './engine.ts';

/** A lab's container, with what `docker inspect` says of its age, its data, its health and its networks. */
export interface LabContainer extends Container {
  Created: string;
  Config: Container['Config'] & { User: string; Env: string[] | null; Labels: Record<string, string> | null };
  State: Container['State'] & { Health?: { Status: string } };
  Mounts: { Type: string; Name?: string; Source: string; Destination: string }[];
  HostConfig: { ReadonlyRootfs: boolean; CapDrop: string[] | null };
  NetworkSettings: Container['NetworkSettings'] & {
    Networks: Record<string, { IPAddress: string; DNSNames: string[] | null }>;
  };
}

/**
 * The containers of a lab, by their names, running or not.
 *
 * @param number the lab's, such as `03`
 * @param image only those of this repository, such as `mariadb`, whatever the tag and the registry
 */
export async function labContainers(number: string, image?: string): Promise<LabContainer[]> {
  const containers = (await inspect<LabContainer>(await thingsNamed(`lab${number}`))).filter(
    ({ Config }) => Config?.Image,
  );
  return containers.filter(({ Config }) => !image || Config.Image.split('/').at(-1)?.split(/[:@]/)[0] === image);
}
