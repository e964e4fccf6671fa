import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker, tryDocker } from '../../scripts/docker/docker.ts';
import { type Manifest, render } from '../../scripts/kubernetes/render.ts';
import { Pods } from './support/pods.ts';
import { CLONE, RUN } from './support/run.ts';
import { until } from './support/until.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// The containers of docker/kubernetes, run with the local engine, without a Kubernetes cluster.
const rendered = render(join(CLONE, 'docker/kubernetes/overlays/production'));

describe.skipIf(!rendered)('the containers of docker/kubernetes', () => {
  const all = rendered as Manifest[];
  const one = (kind: string, name: string) =>
    all.find((it) => it.kind === kind && it.metadata.name === name) as Manifest;
  const secret = () => randomBytes(16).toString('hex');
  const bootstrapToken = secret();
  const first = freshCredentials();
  const database = { host: 'postgresdb-rw', port: '5432', dbname: 'aumento', username: 'aumento_owner' };
  const owner = { ...database, password: secret() };
  const pods = new Pods(all, {
    'postgresdb-app': owner,
    aumento: { 'db-password': secret(), 'jwt-secret': secret(), 'bootstrap-token': bootstrapToken },
  });
  const named = (container: string) => `${pods.network}-${container}`;
  const psql = (user: string, sql: string, name = 'postgres') =>
    docker(['exec', named('postgresdb'), 'psql', '-XAtU', user, '-d', name, '-c', sql]);
  let page: string;

  beforeAll(async () => {
    await pods.prepare();
    const image = ['--quiet', '--file=docker/postgresdb.Dockerfile', `--tag=aumento/postgresdb:${RUN}-kubernetes`];
    await docker(['build', ...image, 'db/init'], { cwd: CLONE });
    // An empty database whose owner is no superuser, as CloudNativePG creates it.
    const server = ['--detach', `--network-alias=${owner.host}`, `--env=POSTGRES_PASSWORD=${secret()}`];
    await docker([
      'run',
      `--name=${named('postgresdb')}`,
      `--network=${pods.network}`,
      ...server,
      'postgres:18-trixie',
    ]);
    await until('the database answers', async () => {
      const { code } = await tryDocker(['exec', named('postgresdb'), 'pg_isready', '--host=127.0.0.1']);
      return code === 0;
    });
    const { initdb } = one('Cluster', 'postgresdb').spec.bootstrap;
    expect([initdb.database, initdb.owner]).toEqual([owner.dbname, owner.username]);
    await psql('postgres', `CREATE ROLE ${initdb.owner} LOGIN PASSWORD '${owner.password}'`);
    for (const sql of initdb.postInitSQL) await psql('postgres', sql);
    await psql('postgres', `CREATE DATABASE ${initdb.database} OWNER ${initdb.owner}`);
  });
  afterAll(async () => {
    const containers = await docker(['ps', '--all', '--quiet', '--filter', `name=${pods.network}`]);
    await docker(['rm', '--force', '--volumes', ...containers.split('\n')]);
    await docker(['network', 'rm', pods.network]);
  });

  it('the API waits until the database is migrated', async () => {
    await pods.run(one('Deployment', 'nestapp'), 'wait-for-migrate', '--detach');
    await until('it says so', async () =>
      (await docker(['logs', named('wait-for-migrate')])).includes('waiting for migrate: '),
    );
  });

  it('migrate fills the empty database, and does not fill it again', async () => {
    const migrate = one('Job', 'migrate');
    await pods.run(migrate, 'fill-empty-database', '--rm');
    expect(await psql(owner.username, 'SELECT count(*) FROM employees', owner.dbname)).toBe('1000');
    expect(await pods.run(migrate, 'fill-empty-database', '--rm')).toBe('4 tables are there already');
    expect(await pods.run(migrate, 'migrate', '--rm')).toContain('Database migrated');
    expect(await docker(['wait', named('wait-for-migrate')])).toBe('0');
  });

  it('the API’s user reads and writes rows, and cannot change the schema', async () => {
    const user = 'aumento_api';
    expect(await psql(user, 'SELECT count(*) FROM users', owner.dbname)).toBe('0');
    await expect(psql(user, 'CREATE TABLE mine ()', owner.dbname)).rejects.toThrow('permission denied');
    await expect(psql(user, 'DROP TABLE employees', owner.dbname)).rejects.toThrow('must be owner');
  });

  it('the API and the page start, and answer their probes', async () => {
    await pods.run(one('Deployment', 'nestapp'), 'nestapp', '--detach');
    // A network alias stands in for the headless Service, whose name resolves to the pods' addresses.
    const { name } = one('Service', 'predictor-ui-pods').metadata;
    const options = ['--detach', '--publish=127.0.0.1::8080', `--network-alias=${name}`];
    await pods.run(one('Deployment', 'predictor-ui'), 'predictor-ui', ...options);
    page = `http://${await docker(['port', named('predictor-ui'), '8080'])}`;

    const { startupProbe, livenessProbe, readinessProbe } = containerOf('nestapp');
    for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
      const ask = `process.exit((await fetch('http://127.0.0.1:3000${httpGet.path}')).ok ? 0 : 1)`;
      await until(`${httpGet.path} answers`, async () => {
        const { code } = await tryDocker(['exec', named('nestapp'), 'node', '-e', ask]);
        return code === 0;
      });
    }
    const { path } = containerOf('predictor-ui').readinessProbe.httpGet;
    await until('the page answers', async () => (await fetch(page + path)).ok);
    for (const name of ['nestapp', 'predictor-ui'])
      await docker(['exec', named(name), ...containerOf(name).lifecycle.preStop.exec.command.with(-1, '0')]);
  });

  it('works end to end: the page, the first admin, a prediction', async () => {
    expect(await (await fetch(page)).text()).toContain('<div id="root">');
    const admin = await Visitor.signUp(page, first, bootstrapToken);
    expect((await admin.predict()).predictedSalary).toBeGreaterThan(0);
  });

  it('trusts the ingress controller’s client address and scheme', async () => {
    const credentials = freshCredentials();
    const statuses: number[] = [];
    for (let address = 1; address <= 11; address++) {
      const from = { 'x-forwarded-for': `192.0.2.${address}` };
      statuses.push((await post(`${page}/api/auth/sign-in`, credentials, from)).status);
    }
    expect(statuses).toEqual(Array(11).fill(401));

    const https = await post(`${page}/api/auth/sign-in`, first, { 'x-forwarded-proto': 'https' });
    expect(https.headers.get('set-cookie')).toContain('Secure');
    const http = await post(`${page}/api/auth/sign-in`, first);
    expect(http.headers.get('set-cookie')).not.toContain('Secure');
  });

  function containerOf(deployment: string): Manifest {
    return one('Deployment', deployment).spec.template.spec.containers[0];
  }
});
