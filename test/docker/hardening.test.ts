import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { Inside } from './support/inside.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

// Each privilege that docker-compose.yml drops: that the engine was told so, and that it holds inside the container.
const stack = new Stack('hardening');
const SERVICES = {
  postgresdb: { user: 'postgres', restart: 'unless-stopped', program: 'postgres', temporary: '/run/postgresql' },
  migrate: { user: 'node', restart: 'no', program: 'sleep', temporary: '/tmp' },
  nestapp: { user: 'node', restart: 'unless-stopped', program: 'node', temporary: '/tmp' },
  worker: { user: 'node', restart: 'unless-stopped', program: 'node', temporary: '/tmp' },
  'predictor-ui': { user: 'nginx', restart: 'unless-stopped', program: 'nginx', temporary: '/tmp' },
};
const PIDS = 256;

beforeAll(() => stack.up());
afterAll(() => stack.remove());

describe.each(Object.entries(SERVICES))('%s', (service, { user, restart, program, temporary }) => {
  let container: string;
  let inside: Inside;
  beforeAll(async () => {
    container = await stack.container(service);
    inside = await (service === 'migrate' ? Inside.idle(stack, service) : Inside.of(stack, service));
  });

  it('is started with least privilege, and with limits', async () => {
    const inspect = (template: string) => docker(['inspect', '--format', template, container]);
    expect(await inspect('{{.Config.User}}')).toBe(user);
    expect(JSON.parse(await inspect('{{json .HostConfig}}'))).toMatchObject({
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      CapAdd: null,
      Privileged: false,
      SecurityOpt: ['no-new-privileges:true'],
      NanoCpus: 1_000_000_000,
      Memory: 512 * 1024 * 1024,
      PidsLimit: PIDS,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
      RestartPolicy: { Name: restart },
    });
  });

  it('runs as process 1, and no process is root', async () => {
    expect((await inside.try('readlink /proc/1/exe')).stdout.trim()).toMatch(new RegExp(`/${program}$`));
    const [, ...users] = (await docker(['top', inside.id, '-eo', 'uid,pid'])).split('\n').map((line) => line.trim());
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((line) => /^(0|root)\s/.test(line))).toEqual([]);
  });

  it('has no capability and cannot get one', async () => {
    const { stdout } = await inside.try('cat /proc/1/status');
    const status = Object.fromEntries(stdout.split('\n').map((line) => line.split(':\t')));
    const none = '0'.repeat(16);
    expect(status).toMatchObject({ CapInh: none, CapPrm: none, CapEff: none, CapBnd: none, CapAmb: none });
    expect(status).toMatchObject({ NoNewPrivs: '1', Seccomp: '2' });
  });

  it('writes to memory only: its file system is read-only even for root, and tmpfs is mounted noexec', async () => {
    for (const folder of ['/', '/etc', '/usr/bin', '/var']) {
      const { code, stderr } = await inside.try(`touch ${folder}/planted`, { user: 'root' });
      expect(stderr).toContain('Read-only file system');
      expect(code).toBe(1);
    }
    const planted = `${temporary}/planted`;
    const plant = await inside.try(`printf '#!/bin/sh\\n' > ${planted} && chmod +x ${planted} && cat ${planted}`);
    expect(plant).toMatchObject({ code: 0, stdout: '#!/bin/sh\n' });
    expect((await inside.try(planted)).stderr).toContain('Permission denied');
  });

  it('cannot start more processes than its limit', async () => {
    const possible = (await inside.forks(2 * PIDS)) ?? Number.POSITIVE_INFINITY;
    expect(possible).toBeLessThan(PIDS);
    expect(possible).toBeGreaterThan(PIDS / 2);
  });
});

it.each([
  ['postgresdb', 'INT'],
  ['nestapp', 'TERM'],
  ['worker', 'TERM'],
  ['predictor-ui', 'QUIT'],
])('%s: told to end from inside, it ends in good order and is started again', async (service, signal) => {
  const inside = await Inside.of(stack, service);
  expect((await inside.try(`kill -${signal} 1`)).code).toBe(0);
  const state = '{{.RestartCount}} {{.State.Health.Status}}';
  await until('it is healthy again', async () => (await stack.inspect(service, state)) === '1 healthy');
});

it('Postgres was shut down properly before its restart', async () => {
  const log = await stack.compose('logs', '--no-log-prefix', 'postgresdb');
  expect(log).toContain('database system is shut down');
  expect(log).not.toContain('not properly shut down');
});

it('a process over the memory limit is killed, and no other', async () => {
  const inside = await Inside.idle(stack, 'migrate');
  expect((await inside.try(`perl -e '$much = "a" x (2 << 30)'`)).code).toBe(137);
  expect((await inside.try('true')).code).toBe(0);
});
