import { afterEach, beforeAll, expect, it } from 'vitest';
import { docker, tryDocker } from '../../scripts/docker/docker.ts';
import { CLONE, RUN } from './support/run.ts';
import { until } from './support/until.ts';

// The README's two commands in the plain Node image: nothing else is installed, not even a browser.
const IMAGE = 'node:24-trixie-slim';
const NAME = `${RUN}-bare`;
/**
 * `npm start` as in a terminal: a signal reaches all its processes, and the machine goes on when npm has ended, until
 * PostgreSQL has. One that is left running would be killed with the container, which then ends with 137.
 */
const START = ['sh', '-c', 'trap : TERM; npm start; while [ -e .data/postgres/postmaster.pid ]; do sleep 1; done'];
/** A folder that only root can enter. */
const ROOTS = '/root/clone';
const MINUTES = 15;

/** Arguments for a container with the clone in a volume, which keeps packages, builds and browser between tests. */
function container(how: string[], command: string[], clone = ROOTS): string[] {
  const volume = [`--volume=${NAME}:${clone}`, `--workdir=${clone}`];
  return ['run', '--init', `--name=${NAME}`, '--env=AUMENTO_LANGUAGE=en', ...volume, ...how, IMAGE, ...command];
}

const logs = async () => {
  const { stdout, stderr } = await tryDocker(['logs', NAME]);
  return stdout + stderr;
};
const state = (field: string) => docker(['inspect', '--format', `{{.State.${field}}}`, NAME]);

beforeAll(async () => {
  await docker(container(['--detach'], ['sleep', 'infinity']));
  await docker(['cp', `${CLONE}/.`, `${NAME}:${ROOTS}`]);
  await remove();
});
afterEach(remove);

function remove(): Promise<unknown> {
  return tryDocker(['rm', '--force', NAME]);
}

/** Runs `npm start` until the page answers, then stops it and expects that it has stopped its PostgreSQL. */
async function starts(rights: string[], clone = ROOTS): Promise<void> {
  await docker(container(['--detach', '--env=TINI_KILL_PROCESS_GROUP=1', ...rights], START, clone));
  const ended = async () => (await state('Running')) !== 'true';
  await until(
    'it listens, or has ended',
    async () => (await logs()).includes('listens on') || (await ended()),
    MINUTES,
  );
  expect(await logs()).toContain('Aumento listens on http://localhost:3000');
  const page = `fetch('http://localhost:3000').then((answer) => answer.text()).then(console.log)`;
  expect(await docker(['exec', NAME, 'node', '-e', page])).toContain('<div id="root">');
  expect(await docker(['exec', NAME, 'ls', '.data/postgres'])).toContain('postmaster.pid');
  await docker(['stop', '--time=120', NAME]);
  expect(await state('ExitCode')).toBe('0');
  await remove();
  await docker(container(['--rm'], ['rm', '-r', '.data']));
}

it('npm start installs what it needs: as root, with a container’s default capabilities', { timeout: 1_800_000 }, () =>
  starts([]),
);

it('npm test installs a browser', { timeout: 1_800_000 }, async () => {
  const files = ['embedded-postgres', 'session.browser', 'account-appearance.browser'];
  const tests = await docker(container(['--rm', '--env=NO_COLOR=1'], ['npm', 'test', '--', ...files]));
  expect(tests).toContain('fetching Chromium');
  expect(tests).toMatch(/Test Files +3 passed \(3\)/);
});

it.each([
  ['as an ordinary user without capabilities', ['--user=node', '--cap-drop=ALL'], '/home/node/clone'],
  [
    'as root without capabilities, where it may create a user namespace',
    ['--cap-drop=ALL', '--security-opt=seccomp=unconfined'],
    ROOTS,
  ],
])('npm start works %s', { timeout: 1_800_000 }, async (_who, rights, clone) => {
  const owner = rights[0] === '--user=node' ? 'node' : 'root';
  await docker(container(['--rm'], ['install', '-d', '-o', owner, '.data']));
  await starts(rights, clone);
});

it('npm start as root without capabilities says what to do', { timeout: 1_800_000 }, async () => {
  const how = ['--cap-drop=ALL', '--env=AUMENTO_LANGUAGE=es'];
  const { code, stdout, stderr } = await tryDocker(container(how, ['npm', 'start']));
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('Inicia el contenedor como un usuario común (docker run --user node …)');
});
