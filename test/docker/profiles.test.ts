import { delimiter } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboard, datasources } from './support/dashboard.ts';
import { Inside } from './support/inside.ts';
import { Stack } from './support/stack.ts';

interface Service {
  image: string;
  ports?: { host_ip?: string }[];
  networks: object;
  volumes?: { type: string; source: string; read_only?: boolean }[];
  environment?: Record<string, string>;
  [key: string]: unknown;
}

const HARDENED = ['restart', 'read_only', 'cap_drop', 'security_opt', 'cpus', 'mem_limit', 'pids_limit', 'logging'];
const plain = new Stack('profiles');
const config = async (...profiles: string[]): Promise<Record<string, Service>> => {
  const chosen = profiles.flatMap((profile) => ['--profile', profile]);
  return JSON.parse(await plain.compose(...chosen, 'config', '--format=json')).services;
};
const { nestapp, ...services } = await config('observability', 'tools');

describe('what is started', () => {
  it.each([
    ['nothing more without a profile', [], []],
    ['observability', ['observability'], ['grafana', 'prometheus']],
    ['tools', ['tools'], ['adminer']],
  ])('%s', async (_, profiles, more) => {
    const always = ['migrate', 'nestapp', 'postgresdb', 'predictor-ui', 'worker'];
    expect(Object.keys(await config(...profiles)).sort()).toEqual([...always, ...more].sort());
  });
});

describe.each(['prometheus', 'grafana', 'adminer'])('%s', (name) => {
  const service = services[name] as Service;

  it('is hardened as the API is, and its version is pinned', () => {
    for (const key of HARDENED) expect(service[key], key).toEqual(nestapp?.[key]);
    expect(service.image).toMatch(/^[a-z]+(\/[a-z]+)?:v?\d+\.\d+(\.\d+)?$/);
  });

  it('is published to this machine only, mounts files read-only and gets no secret', () => {
    expect(service.ports?.map(({ host_ip }) => host_ip)).toEqual(['127.0.0.1']);
    const files = (service.volumes ?? []).filter(({ type }) => type === 'bind');
    expect(files.filter((file) => !file.read_only)).toEqual([]);
    expect(JSON.stringify(service.environment ?? {})).not.toMatch(/password|secret"|example-/i);
  });
});

it('each is on no more networks than it needs', () => {
  const networks = (name: string) => Object.keys(services[name]?.networks ?? {}).sort();
  expect(networks('prometheus')).toEqual(['metricsnetwork', 'nestnetwork']);
  expect(networks('grafana')).toEqual(['metricsnetwork']);
  expect(networks('adminer')).toEqual(['pgnetwork', 'toolsnetwork']);
});

describe("Grafana's files", async () => {
  const { panels } = await dashboard();
  const [source] = await datasources();

  it('the dashboard uses the configured data source, Prometheus', () => {
    expect(source?.url).toBe('http://prometheus:9090');
    const used = panels.map(({ datasource: { type, uid } }) => `${type} ${uid}`);
    expect([...new Set(used)]).toEqual([`${source?.type} ${source?.uid}`]);
  });

  it('each panel has a title in both languages, an expression, and a unique id and position', () => {
    expect(panels.length).toBeGreaterThanOrEqual(6);
    for (const { title, targets } of panels) {
      expect(title).toMatch(/^\S.* \/ \S/);
      expect(targets.filter(({ expr }) => expr.trim() === '')).toEqual([]);
      expect(targets.length).toBeGreaterThan(0);
    }
    const distinct = (values: unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size;
    expect(distinct(panels.map(({ id }) => id))).toBe(panels.length);
    expect(distinct(panels.map(({ gridPos: { x, y } }) => [x, y]))).toBe(panels.length);
  });
});

describe('the tools', () => {
  const COMPOSE_FILE = ['docker-compose.yml', 'test/docker/fixtures/compose.stand-ins.yml'].join(delimiter);
  const stack = new Stack('tools', { env: { COMPOSE_FILE, COMPOSE_PROFILES: 'tools' } });
  beforeAll(async () => {
    await stack.compose('build', 'adminer');
    await stack.up('adminer', 'nestapp');
  });
  afterAll(() => stack.remove());

  it("Adminer shows the tables to whoever knows the API's password, and to nobody else", async () => {
    const origin = await stack.origin('adminer');
    const signIn = async (password: string) => {
      const auth = { driver: 'pgsql', server: 'postgresdb', username: 'aumento_api', password, db: 'aumento' };
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(auth)) body.set(`auth[${name}]`, value);
      const answer = await fetch(origin, { method: 'POST', body, redirect: 'manual' });
      const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
      const next = new URL(answer.headers.get('location') ?? '', origin);
      return (await fetch(next, { headers: { cookie: cookie.join('; ') } })).text();
    };
    const tables = /employees[\s\S]*predictions[\s\S]*rate_limits[\s\S]*users/;
    expect(await signIn('example-api-password')).toMatch(tables);
    expect(await signIn('wrong')).not.toMatch(tables);
  });

  it('Adminer reaches the database and neither the API nor the page', async () => {
    const inside = await Inside.of(stack, 'adminer');
    expect(await inside.connects('postgresdb', 5432)).toBe(true);
    const api = await (await Inside.of(stack, 'nestapp')).address(`${stack.project}_nestnetwork`);
    expect(await inside.connects(api, 3000)).toBe(false);
  });
});
