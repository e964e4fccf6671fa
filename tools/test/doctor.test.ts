import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/database/free-port.ts';
import { doctor } from '../../test/support/doctor.ts';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { pidOfLsof, pidOfNetstat } from '../doctor/platform/port-owner-by-tools.ts';

// What can be wrong with a machine or a clone, each planted in a clone of its own. Docker's part: test/docker/doctor.test.ts
let clone: Awaited<ReturnType<typeof freshClone>>;

beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone.remove());

const inClone = (path: string) => join(clone.dir, path);

describe('a fresh clone', () => {
  it('has nothing to mend: no ✖, exit code 0; without Docker it says that npm start needs none', async () => {
    const { code, output } = await doctor(clone.dir, {}, []);
    expect(output).not.toContain('✖ ');
    expect(output).toMatch(/^⚠ Docker\n {4}⚠ there is no "docker" command\n {6}.+"npm start" does not\n {6}→ To use/m);
    expect(output).toContain('0 to mend (✖), 1 to look at (⚠)');
    expect(code).toBe(0);
  });

  it('is told so in Spanish', async () => {
    const { output } = await doctor(clone.dir, { AUMENTO_LANGUAGE: 'es' }, []);
    expect(output).toContain('no hay un comando "docker"');
    expect(output).toContain('✔ Fines de línea: LF en todas partes');
    expect(output).toContain('0 por arreglar (✖), 1 por mirar (⚠)');
  });
});

describe('Node', () => {
  it('too old', async () => {
    const { code, said } = await doctor(clone.dir, { npm_config_user_agent: 'npm/9.6.7 node/v18.17.1 linux x64' });
    expect(said('nodeVersion')).toMatchObject({ level: 'error', text: expect.stringMatching(/is 18\.17\.1; 20\.11/) });
    expect(code).toBe(1);
  });
});

describe('a port', () => {
  it('taken by another program: which one, and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, said } = await doctor(clone.dir, { PORT: `${port}` });
    server.close();
    const { level, text } = said('ports');
    expect(level).toBe('error');
    expect(text).toContain(`port ${port} is taken by `);
    if (process.platform === 'linux') expect(text).toContain(`(process ${process.pid})`);
    expect(text).toMatch(new RegExp(`PORT=${port + 90}.+npm start`));
    expect(code).toBe(1);
  });

  // The others' ways to find a process are tested below by what their tools print.
  it.skipIf(process.platform !== 'linux')('taken by this folder’s own npm start is all right', async () => {
    const port = await freePort();
    await mkdir(inClone('api/dist'), { recursive: true });
    const main = inClone('api/dist/main.js');
    await writeFile(
      main,
      `import('node:net').then(({ createServer }) => createServer().listen(${port}, '127.0.0.1', () => console.log('on')));`,
    );
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const { said } = await doctor(clone.dir, { PORT: `${port}` });
    child.kill();
    await once(child, 'exit');
    await rm(inClone('api/dist'), { recursive: true });
    expect(said('ports')).toMatchObject({
      level: 'ok',
      text: expect.stringContaining(`${port} is open for what this folder itself runs`),
    });
  });

  it('is looked up on a Mac by lsof, on Windows by netstat', () => {
    expect(pidOfLsof('p4711\nf12\n')).toBe(4711);
    expect(pidOfLsof('')).toBeUndefined();
    const netstat = [
      'Conexiones activas',
      '  Proto  Dirección local        Dirección remota       Estado           PID',
      '  TCP    127.0.0.1:30000        0.0.0.0:0              LISTENING       100',
      '  TCP    192.168.1.5:50123      140.82.112.3:3000      ESTABLISHED     200',
      '  TCP    127.0.0.1:3000         127.0.0.1:50124        ESTABLISHED     300',
      '  TCP    0.0.0.0:3000           0.0.0.0:0              ABHÖREN         4242',
    ].join('\r\n');
    expect(pidOfNetstat(netstat, 3000)).toBe(4242);
    expect(pidOfNetstat('  TCP    [::]:8080    [::]:0    LISTENING    77', 8080)).toBe(77);
    expect(pidOfNetstat(netstat, 8080)).toBeUndefined();
  });
});

describe('files', () => {
  it('with CRLF, named', async () => {
    const changed = [
      'db/init/01-schema.sql',
      'docker/nginx/nginx.conf',
      'scripts/run.mjs',
      '.ci/run',
      'docker-compose.yml',
    ];
    const kept = new Map<string, string>();
    for (const file of changed) {
      kept.set(file, await readFile(inClone(file), 'utf8'));
      await writeFile(inClone(file), `${kept.get(file)}`.replaceAll('\n', '\r\n'));
    }
    const { code, said } = await doctor(clone.dir);
    for (const [file, text] of kept) await writeFile(inClone(file), text);
    const { level, text } = said('lineEndings');
    expect(level).toBe('error');
    expect(text).toContain('CRLF in .ci/run, db/init/01-schema.sql, docker-compose.yml … (5)');
    expect(text).toContain('core.autocrlf input');
    expect(code).toBe(1);
  });

  it.skipIf(process.platform !== 'linux')('of db/init that the container may not read', async () => {
    await chmod(inClone('db/init'), 0o700);
    await chmod(inClone('db/init/02-roles.sql'), 0o600);
    const { said } = await doctor(clone.dir);
    await chmod(inClone('db/init'), 0o755);
    await chmod(inClone('db/init/02-roles.sql'), 0o644);
    const { level, text } = said('initRights');
    expect(level).toBe('error');
    expect(text).toContain('may not read db/init, db/init/02-roles.sql\n');
    expect(text).toContain('chmod -R a+rX db/init');
  });

  it('of another major version of PostgreSQL, in .data', async () => {
    await mkdir(inClone('.data/postgres'), { recursive: true });
    await writeFile(inClone('.data/postgres/PG_VERSION'), '17\n');
    const { said } = await doctor(clone.dir);
    await rm(inClone('.data'), { recursive: true });
    const { level, text } = said('postgresMajor');
    expect(level).toBe('error');
    expect(text).toContain('.data was made by PostgreSQL 17, and it is to be used by 18');
  });

  it.each(['.env.delopment', '.env.developement', '.env.development.txt', 'env.development', '.ENV.Development.local'])(
    '%s beside nothing',
    async (file) => {
      await writeFile(inClone(file), 'DB_NAME=aumento\n');
      const { code, said } = await doctor(clone.dir);
      await rm(inClone(file));
      expect(said('envFileName')).toMatchObject({
        level: 'warning',
        text: expect.stringContaining(`there is ${file}, which nothing reads`),
      });
      expect(code).toBe(0);
    },
  );
});
