import { setTimeout as pause } from 'node:timers/promises';
import { tryDocker } from './docker.ts';
import { lines } from './lines.ts';

const SWEEPS = 20;

/** What a run may leave: how it is found, and how it is removed. All of it carries the run's name. */
const KINDS = [
  { find: named('ps', '-aq'), remove: ['rm', '--force', '--volumes'] },
  { find: named('network', 'ls', '-q'), remove: ['network', 'rm'] },
  { find: named('volume', 'ls', '-q'), remove: ['volume', 'rm', '--force'] },
  { find: images, remove: ['rmi', '--force'] },
  { find: labelled, remove: ['rmi', '--force'] },
];

/**
 * Removes every container, network, volume and image of a test run; the build cache stays. Sweeps until two sweeps
 * find nothing: a command that was killed in the middle may have left the engine still at work.
 *
 * @returns what could not be removed
 */
export async function cleanUp(run: string): Promise<string[]> {
  let clean = 0;
  let found: string[] = [];
  for (let sweep = 0; sweep < SWEEPS && clean < 2; sweep++) {
    found = [];
    for (const { find, remove } of KINDS) {
      const ids = await find(run);
      if (ids.length > 0) await tryDocker([...remove, ...ids]);
      found.push(...ids);
    }
    clean = found.length === 0 ? clean + 1 : 0;
    if (clean < 2) await pause(200);
  }
  return found;
}

function named(...list: string[]) {
  return (run: string) => lines([...list, '--filter', `name=${run}`]);
}

/** By tag, and those that lost it when the same image was built again: Compose labels what it builds. */
async function images(run: string): Promise<string[]> {
  const project = 'com.docker.compose.project';
  const filter = `reference=aumento/*:${run}*`;
  const tags = await lines(['image', 'ls', '--filter', filter, '--format={{.Repository}}:{{.Tag}}']);
  const ids = await lines(['image', 'ls', '-q', '--filter', `label=${project}`, '--filter', 'dangling=true']);
  if (ids.length === 0) return tags;
  // Another run may remove some of its own in between: what is still there is printed nevertheless.
  const template = `--format={{.Id}} {{index .Config.Labels "${project}"}}`;
  const { stdout } = await tryDocker(['image', 'inspect', template, ...new Set(ids)]);
  const ours = stdout.split('\n').filter((line) => line.split(' ')[1]?.startsWith(run));
  return [...tags, ...ours.map((line) => line.split(' ')[0] ?? '')];
}

/** What a test had from a registry has that registry's name, and may have no tag. */
function labelled(run: string): Promise<string[]> {
  return lines(['image', 'ls', '-q', '--filter', `label=aumento.test.run=${run}`]);
}
