import { tryDocker } from '../../../scripts/docker/docker.ts';
import type { Criterion } from '../scripts/criterion.ts';
import { type LabContainer, labContainers } from '../scripts/lab-containers.ts';
import { messages } from './messages.ts';

const USERS = 'lab05-users';

export const criteria: Criterion[] = [
  { what: messages.web, step: 2, look: web },
  { what: messages.host, step: 3, look: host },
  { what: messages.byName, step: 5, look: byName },
  { what: messages.moved, step: 5, look: moved },
];

async function web(): Promise<true | string> {
  return tryEach(await askers(), (container) => ask(container));
}

async function host(): Promise<true | string> {
  return tryEach(await askers(), async (container) => {
    // Docker Desktop answers for this name by itself, Linux does where extra_hosts says so.
    const known = await execute(container, 'getent', 'hosts', 'host.docker.internal');
    return known.code === 0
      ? ask(container, 'http://host.docker.internal:4055/users')
      : messages.noHost(nameOf(container));
  });
}

async function byName(): Promise<true | string> {
  const { users, neighbours, network } = await neighbourhood();
  if (!users) return messages.noUsers;
  if (!network) return messages.noNetwork;
  if (neighbours.length === 0) return messages.alone(network);
  return tryEach(neighbours, (container) => ask(container, `http://${USERS}:3005/users`));
}

async function moved(): Promise<true | string> {
  const { users, neighbours, network } = await neighbourhood();
  if (!users || !network) return users ? messages.noNetwork : messages.noUsers;
  const later = neighbours.filter(({ Created }) => new Date(Created) > new Date(users.Created));
  const address = (container: LabContainer) => numberOf(container.NetworkSettings.Networks[network]?.IPAddress);
  return later.some((container) => address(container) < address(users)) || messages.notMoved;
}

/** The running containers that were told whom to ask. */
async function askers(): Promise<LabContainer[]> {
  return (await running()).filter(({ Config }) => Config.Env?.some((line) => /^USERS_URL=./.test(line)));
}

/** lab05-users, a network on which it has a name, and the other containers there. */
async function neighbourhood() {
  const containers = await running();
  const users = containers.find((container) => nameOf(container) === USERS);
  const networks = Object.keys(users?.NetworkSettings.Networks ?? {}).filter((name) => name !== 'bridge');
  const on = (network: string) =>
    containers.filter((other) => other !== users && network in other.NetworkSettings.Networks);
  const network = networks.find((name) => on(name).length > 0) ?? networks[0];
  return { users, network, neighbours: network ? on(network) : [] };
}

async function running(): Promise<LabContainer[]> {
  return (await labContainers('05', 'lab05-app')).filter(({ State }) => State.Running);
}

async function ask(container: LabContainer, ...address: string[]): Promise<true | string> {
  const { code, stdout } = await execute(container, 'node', 'ask.ts', ...address);
  return code === 0 || messages.said(nameOf(container), stdout.trim());
}

/** True when it holds for one of them, else what was found last. */
async function tryEach(containers: LabContainer[], look: (container: LabContainer) => Promise<true | string>) {
  let found: true | string = messages.noApp;
  for (const container of containers) {
    found = await look(container);
    if (found === true) return true;
  }
  return found;
}

function execute({ Id }: LabContainer, ...command: string[]) {
  return tryDocker(['exec', Id, ...command]);
}

function nameOf({ Name }: LabContainer): string {
  return Name.slice(1);
}

/** An address as a number, so that two can be compared. */
function numberOf(address = ''): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
