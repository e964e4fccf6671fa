import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MetricsServer } from '../src/metrics/metrics.server.ts';
import { endOf, startProcess } from './support/process.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let metrics: string;
let employeeId: string;

beforeAll(async () => {
  api = await startTestApi({ METRICS_PORT: '0', DB_POOL_SIZE: '7' });
  metrics = `http://127.0.0.1:${api.app.get(MetricsServer, { strict: false }).port}/metrics`;
  employeeId = (await api.user.get('/api/employees?pageSize=1&seniority=Junior')).body.items[0].id;
});
afterAll(() => api.close());

/** All current samples by name and labels. */
async function samples(): Promise<Record<string, number>> {
  const text = await (await fetch(metrics)).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
}

/** The increase of samples during an action; new ones start at 0. */
async function growth(happens: () => Promise<unknown>): Promise<(sample: string) => number> {
  const before = await samples();
  await happens();
  const after = await samples();
  return (sample) => (after[sample] ?? Number.NaN) - (before[sample] ?? 0);
}

const question = () => ({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 3 } });
const predict = () => api.user.post('/api/predictions').send(question()).expect(201);
const preview = () => api.user.post('/api/predictions/preview').send(question()).expect(200);

describe('what is counted', () => {
  it('requests by method, route pattern and status, and how long they took', async () => {
    const grown = await growth(async () => {
      await api.user.get(`/api/employees/${employeeId}`).expect(200);
      await api.user.get(`/api/employees/${employeeId}`).expect(200);
      await api.user.get('/api/employees/nobody').expect(400);
      await api.anyone.get('/api/employees/nobody').expect(401);
      await api.anyone.get('/api/nowhere/at-all').expect(404);
    });
    const requests = (route: string, status: number) =>
      grown(`aumento_http_requests_total{method="GET",route="${route}",status="${status}"}`);
    const employee = '/api/employees/:id';
    expect([200, 400, 401].map((status) => requests(employee, status))).toEqual([2, 1, 1]);
    expect(requests('none', 404)).toBe(1);
    expect(grown(`aumento_http_request_duration_seconds_count{method="GET",route="${employee}"}`)).toBe(4);
    expect(grown(`aumento_http_request_duration_seconds_bucket{le="10",method="GET",route="${employee}"}`)).toBe(4);
    expect(Object.keys(await samples()).join('\n')).not.toContain(employeeId);
  });

  it('predictions by model version and kind, those only that were answered', async () => {
    const grown = await growth(async () => {
      for (const send of [predict, predict, preview]) await send();
      await api.user
        .post('/api/predictions')
        .send({ ...question(), targetSeniority: 'Boss' })
        .expect(400);
      await api.user
        .post('/api/predictions')
        .send({ ...question(), features: { performanceRating: 9 } })
        .expect(422);
    });
    const { body: model } = await api.user.get('/api/models/active').expect(200);
    const predictions = `aumento_predictions_total{model_version="${model.version}",kind=`;
    expect(grown(`${predictions}"stored"}`)).toBe(2);
    expect(grown(`${predictions}"preview"}`)).toBe(1);
  });

  it('how many requests went together, of each kind of batch', async () => {
    const grown = await growth(() => Promise.all([...Array.from({ length: 12 }, predict), preview()]));
    for (const [of, together] of [
      ['employees', 13],
      ['model', 13],
      ['predictions', 12],
    ] as const) {
      expect(grown(`aumento_batch_size_sum{of="${of}"}`)).toBe(together);
      const batches = grown(`aumento_batch_size_count{of="${of}"}`);
      expect(batches).toBeGreaterThan(0);
      expect(batches).toBeLessThanOrEqual(together);
    }
  });

  it('the pool: idle, busy and waiting, and how many there may be', async () => {
    await predict();
    const idle = await samples();
    expect(idle.aumento_database_connections_max).toBe(7);
    expect(idle['aumento_database_connections{state="idle"}']).toBeGreaterThan(0);
    expect(idle['aumento_database_connections{state="busy"}']).toBe(0);
    expect(idle.aumento_database_waiting).toBe(0);

    // Reads of employees now wait for this lock and hold a connection.
    await api.database.owner.query('BEGIN; LOCK TABLE employees IN ACCESS EXCLUSIVE MODE');
    const asked = Array.from({ length: 9 }, () =>
      api.user.get('/api/employees?pageSize=1').then(({ status }) => status),
    );
    await expect.poll(async () => (await samples()).aumento_database_waiting).toBeGreaterThan(0);
    const busy = await samples();
    expect(busy['aumento_database_connections{state="busy"}']).toBe(7);
    expect(busy['aumento_database_connections{state="idle"}']).toBe(0);
    await api.database.owner.query('COMMIT');
    expect(await Promise.all(asked)).toEqual(Array(9).fill(200));
  });

  it('the event loop: what blocks it is seen in its delay', async () => {
    const delay = async () => (await samples()).nodejs_eventloop_lag_max_seconds;
    // Each scrape resets it, and the first ticks (10 ms) do not count.
    const blocked = async () => {
      await sleep(50);
      const begin = performance.now();
      while (performance.now() - begin < 100);
      await sleep(50);
      return delay();
    };
    await delay();
    await expect.poll(blocked).toBeGreaterThan(0.09);
  });

  it('whether the model still fits: drift by feature, and the error once somebody decided', async () => {
    // Its own first scrape: they are computed every two minutes.
    const own = await startTestApi({ METRICS_PORT: '0' });
    try {
      const version = (await own.user.get('/api/models/active').expect(200)).body.version;
      const { items } = (await own.user.get('/api/employees?pageSize=1').expect(200)).body;
      const asked = { employeeId: items[0].id, targetSeniority: 'Senior', features: { performanceRating: 3 } };
      const predicted = (await own.user.post('/api/predictions').send(asked).expect(201)).body;
      await own.user.post('/api/reviews').send({ predictionId: predicted.id }).expect(201);
      const { port } = own.app.get(MetricsServer, { strict: false });
      const scraped = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      await expect.poll(scraped).toContain(`aumento_model_watch_light{model_version="${version}",of="all"} 0`);
      const text = await scraped();
      expect(text).toContain(`aumento_model_drift_rows{model_version="${version}",feature="job"} 1`);
      expect(text).toMatch(/aumento_model_drift_psi\{model_version="[^"]+",feature="tenureYears"\} \d/);
      expect(text).toContain(`aumento_model_realised_rows{model_version="${version}"} 1`);
      for (const name of ['realised_mae', 'held_out_mae', 'realised_coverage', 'prediction_drift_psi']) {
        expect(text).toMatch(new RegExp(`aumento_model_${name}\\{model_version="[^"]+"\\} \\d`));
      }
    } finally {
      await own.close();
    }
  });

  it('the process and Node', async () => {
    const now = await samples();
    for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_heap_size_used_bytes']) {
      expect(now[name], name).toBeGreaterThan(0);
    }
  });
});

describe('who may see it', () => {
  it('is in the format that Prometheus reads, and there is nothing else on this port', async () => {
    const answer = await fetch(metrics);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await fetch(metrics, { method: 'POST' })).status).toBe(404);
    for (const path of ['/', '/api/employees', '/health/ready', '/metricsandmore']) {
      expect((await fetch(new URL(path, metrics))).status, path).toBe(404);
    }
  });

  it("does not stand on the API's own port", async () => {
    for (const path of ['/metrics', '/api/metrics']) await api.anyone.get(path).expect(404);
  });

  it('is not there at all without METRICS_PORT', async () => {
    const without = await startTestApi();
    try {
      expect(() => without.app.get(MetricsServer, { strict: false })).toThrow();
    } finally {
      await without.close();
    }
  });
});

describe('the port', () => {
  const start = async (change: Record<string, string>) => {
    const variables = Object.entries(api.database.variables).map(([name, value]) => [name, String(value)]);
    const right = { JWT_SECRET: 'only-for-this-test-run-and-no-other', HOST: '127.0.0.1', PORT: '0' };
    return startProcess('main.js', { ...Object.fromEntries(variables), ...right, ...change });
  };

  it.each([
    ['is taken', () => ({ METRICS_PORT: new URL(metrics).port }), /port \d+ is taken.*the variable METRICS_PORT/],
    ['is the API’s', () => ({ PORT: '4999', METRICS_PORT: '4999' }), /PORT and METRICS_PORT are both 4999/],
    ['is none', () => ({ METRICS_PORT: 'yes' }), /METRICS_PORT is "yes"; allowed: 0 – 65535, or nothing/],
  ])('%s: one sentence, exit code 1', async (_, change, sentence) => {
    const { code, output } = await endOf(await start(change()));
    expect(output).toMatch(sentence);
    expect(output.trim().split('\n'), output).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('is closed at the end, also to who keeps a connection: exit code 0', async () => {
    const running = await start({ METRICS_PORT: '0' });
    await running.until(/listens on/);
    running.child.kill('SIGTERM');
    expect((await endOf(running)).code).toBe(0);
  });
});
