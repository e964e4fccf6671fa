import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt } from '../scripts/engine.ts';
import { type LabContainer, labContainers } from '../scripts/lab-containers.ts';
import { messages } from './messages.ts';

const OWN_PORT = '8080'; // the image's, in app/Dockerfile
const QUESTIONS = 10;

export const criteria: Criterion[] = [
  { what: messages.port, step: 2, look: port },
  { what: messages.strict, step: 3, look: strict },
  { what: messages.stopped, step: 4, look: stopped },
  { what: messages.copies, step: 5, look: copies },
];

async function port(): Promise<true | string> {
  const running = (await services()).filter(({ State }) => State.Running);
  for (const container of running) {
    const given = container.Config.Env?.find((line) => line.startsWith('PORT='))?.slice('PORT='.length);
    if (given === OWN_PORT) continue;
    for (const address of addressesOf(container)) {
      if ((await answerAt(address))?.includes(`"port":${given},`)) return true;
    }
  }
  return running.length > 0 ? messages.samePort : messages.noService;
}

async function strict(): Promise<true | string> {
  const all = await services();
  return all.some(isStrict) || messages.notStrict(listOf(all));
}

async function stopped(): Promise<true | string> {
  const ended = (await services()).filter(isStrict).filter(({ State }) => State.Status === 'exited');
  return ended.some(({ State }) => State.ExitCode === 0) || messages.notStopped(listOf(ended));
}

async function copies(): Promise<true | string> {
  const healthy = (await services()).filter(({ State }) => State.Health?.Status === 'healthy');
  const gateways = (await labContainers('09', 'nginx')).filter(({ State }) => State.Running);
  let trouble = messages.noGateway;
  for (const address of gateways.flatMap(addressesOf)) {
    const heard = new Set<string>();
    for (let question = 0; question < QUESTIONS && heard.size < 2; question++) {
      const copy = /"copy":"(.+?)"/.exec((await answerAt(address)) ?? '')?.[1];
      // A container's own name is how its id begins.
      if (copy && healthy.some(({ Id }) => Id.startsWith(copy))) heard.add(copy);
    }
    if (heard.size > 1) return true;
    trouble = messages.heard(heard.size, address);
  }
  return trouble;
}

function services(): Promise<LabContainer[]> {
  return labContainers('09', 'lab09-service');
}

function isStrict({ Config, HostConfig }: LabContainer): boolean {
  const root = /^(|0|root)(:|$)/.test(Config.User);
  return HostConfig.ReadonlyRootfs && !root && (HostConfig.CapDrop ?? []).includes('ALL');
}

function listOf(containers: LabContainer[]): string {
  return containers.map(({ Name, State }) => `${Name.slice(1)} (${State.ExitCode})`).join(', ') || messages.none;
}
