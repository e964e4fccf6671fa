import { delimiter } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { dashboard } from './support/dashboard.ts';
import { Inside } from './support/inside.ts';
import { Prometheus } from './support/prometheus.ts';
import { CLONE, RUN } from './support/run.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';
import { post, Visitor } from './support/visitor.ts';

// The profile `observability` with the real configuration and a real Prometheus (Debian's). Debian has no Grafana,
// so Prometheus evaluates the dashboard's expressions.
const COMPOSE_FILE = ['docker-compose.yml', 'test/docker/fixtures/compose.stand-ins.yml'].join(delimiter);
const stack = new Stack('observability', { env: { COMPOSE_FILE, COMPOSE_PROFILES: 'observability' } });
const { panels } = await dashboard();
let prometheus: Prometheus;
let page: string;
let visitor: Visitor;

beforeAll(async () => {
  await stack.compose('build', 'prometheus');
  await stack.up('prometheus', 'predictor-ui');
  prometheus = new Prometheus(await stack.origin('prometheus'));
  page = await stack.origin('predictor-ui');
  visitor = await Visitor.signUp(page);
  // One decision, so that there is an error to watch.
  const { id: predictionId } = await visitor.predict();
  const decided = await post(`${page}/api/reviews`, { predictionId }, visitor.authorization);
  expect(decided.status).toBe(201);
});
afterAll(() => stack.remove());

async function useEverything() {
  await visitor.predict();
  await post(`${page}/api/predictions/preview`, await visitor.aQuestion(), visitor.authorization);
  await visitor.get('/api/nowhere');
}

it('scrapes the API, and nothing else', async () => {
  await until('the API is up', async () => (await prometheus.values('up')).join() === '1');
  const { activeTargets } = await prometheus.get<{ activeTargets: { scrapeUrl: string }[] }>('targets');
  expect(activeTargets.map(({ scrapeUrl }) => scrapeUrl)).toEqual(['http://nestapp:9464/metrics']);
});

it('the metrics are reachable neither through the page nor on a published port', async () => {
  for (const origin of [page, await stack.origin('nestapp')]) {
    for (const path of ['/metrics', '/api/metrics', '/api/../metrics']) {
      expect(await (await fetch(`${origin}${path}`)).text()).not.toContain('aumento_http_requests_total');
    }
  }
  expect(await stack.inspect('nestapp', '{{json .NetworkSettings.Ports}}')).not.toContain('9464');
});

it('counts the existing predictions', async () => {
  await useEverything();
  const { total } = (await (await visitor.get('/api/predictions')).json()) as { total: number };
  const { version } = (await (await visitor.get('/api/models/active')).json()) as { version: string };
  const stored = `sum(aumento_predictions_total{model_version="${version}",kind="stored"})`;
  await until('Prometheus has them all', async () => (await prometheus.values(stored)).join() === `${total}`);
});

describe('the dashboard', () => {
  it.each(panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)))(
    '%s has data: %s',
    async (_, expression) => {
      // Grafana substitutes four times Prometheus's scrape_interval: at least a minute here.
      const asked = expression.replaceAll('$__rate_interval', '1m');
      await until(`data for ${asked}`, async () => {
        await useEverything();
        return (await prometheus.values(asked)).some(Number.isFinite);
      });
    },
  );
});

describe('the alerts', () => {
  const promtool = (...args: string[]) => {
    const configuration = `${CLONE}/docker/observability:/etc/prometheus:ro`;
    const tests = `${CLONE}/test/docker/fixtures:/tests:ro`;
    const run = ['run', '--rm', `--name=${RUN}-promtool`, '--network=none', '-v', configuration, '-v', tests];
    return docker([...run, '--entrypoint=promtool', `aumento/prometheus:${RUN}`, ...args]);
  };

  it('are valid, and so is the configuration', async () => {
    const said = await promtool('check', 'config', '/etc/prometheus/prometheus.yml');
    expect(said).toMatch(/SUCCESS: 7 rules found/);
  });

  it('fire when they should, and only then', async () => {
    expect(await promtool('test', 'rules', '/tests/alerts.test.yml')).toContain('SUCCESS');
  });

  it('are evaluated, use existing metrics, and say what is wrong in both languages', async () => {
    interface Rule {
      name: string;
      query: string;
      health: string;
      annotations: Record<string, string>;
    }
    const rules = async () => (await prometheus.get<{ groups: { rules: Rule[] }[] }>('rules')).groups[0]?.rules ?? [];
    await until('all are evaluated', async () => (await rules()).every(({ health }) => health === 'ok'));
    const all = await rules();
    expect(all).toHaveLength(7);
    for (const { name, query, annotations } of all) {
      const metrics = query.match(/\b(?:aumento|nodejs|process)_\w+|\bup\b/g) ?? [];
      expect(metrics.length, name).toBeGreaterThan(0);
      for (const metric of metrics) expect(await prometheus.values(`count(${metric})`), metric).not.toEqual([]);
      expect(Object.keys(annotations).sort()).toEqual(['resumen', 'summary']);
    }
  });
});

it('Prometheus has least privilege, and reaches the API but not the database', async () => {
  const inspect = (template: string) => stack.inspect('prometheus', template);
  expect(JSON.parse(await inspect('{{json .HostConfig}}'))).toMatchObject({
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges:true'],
    Memory: 512 * 1024 * 1024,
  });
  expect(await inspect('{{.Config.User}}')).toBe('nobody');
  expect(await inspect('{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}')).toBe('127.0.0.1');
  const inside = await Inside.of(stack, 'prometheus');
  expect(await inside.connects('nestapp', 9464)).toBe(true);
  const database = await (await Inside.of(stack, 'postgresdb')).address(`${stack.project}_pgnetwork`);
  expect(await inside.connects(database, 5432)).toBe(false);
});

it('notices when the API is down, and keeps its data when its container is recreated', async () => {
  await stack.compose('stop', 'nestapp');
  interface Alert {
    labels: { alertname: string };
  }
  const names = async () =>
    (await prometheus.get<{ alerts: Alert[] }>('alerts')).alerts.map(({ labels }) => labels.alertname);
  await until('ApiDown is on its way', async () => (await names()).includes('ApiDown'));

  await stack.up('--force-recreate', '--no-deps', 'prometheus');
  prometheus = new Prometheus(await stack.origin('prometheus'));
  expect(await prometheus.values('max_over_time(up{job="nestapp"}[10m])')).toEqual([1]);
});
