import { once } from 'node:events';
import { connect } from 'node:net';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry, AuditPage } from '../src/audit/audit.schema.ts';
import { withoutGuard } from '../src/http/csv/write-csv.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const find = async (query: string): Promise<AuditEntry[]> =>
  (await api.user.get(`/api/audit${query}`).expect(200)).body.items;

/** @returns the id of an employee with an audit record */
async function employee(): Promise<string> {
  const draft = {
    ...{ firstName: 'Ana', lastName: 'Núñez', email: 'audited@empresa.example', phone: '', gender: 'female' },
    ...{ bornOn: '1990-01-01', job: 'Analyst', seniority: 'Junior', hiredOn: '2020-01-01', salary: 40_000 },
  };
  return (await api.user.post('/api/employees').send(draft).expect(201)).body.id;
}

describe('the log', () => {
  it('can be added to and read by the API’s role, and nothing else', async () => {
    const {
      DB_HOST: host,
      DB_PORT: port,
      DB_NAME: database,
      DB_USERNAME: user,
      DB_PASSWORD: password,
    } = api.database.variables;
    const asApi = new Client({ host, port, database, user, password });
    await asApi.connect();
    try {
      for (const sql of [
        'DELETE FROM audit_log',
        `UPDATE audit_log SET actor = 'x'`,
        'TRUNCATE audit_log',
        'DROP TABLE audit_log',
      ]) {
        await expect(asApi.query(sql), sql).rejects.toMatchObject({ code: '42501' });
      }
      await asApi.query('SELECT FROM audit_log LIMIT 1');
    } finally {
      await asApi.end();
    }
  });

  it('is read page by page, the newest first, without one twice', async () => {
    await api.database.owner.query(
      `INSERT INTO audit_log (action, actor, address, agent, subject) SELECT 'sign-in', 'many@empresa.example', '', '', '' FROM generate_series(1, 120)`,
    );
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const { body }: { body: AuditPage } = await api.user
        .get(`/api/audit?search=many%40${next ? `&before=${next}` : ''}`)
        .expect(200);
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    } while (next);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].toSorted().reverse());
  });

  it('is found by what, by whom, to whom, from where and when', async () => {
    const id = await employee();
    const { email } = (await api.user.get('/api/auth/me').expect(200)).body;
    const count = async (query: string) => (await find(query)).length;
    expect(await count(`?subjectId=${id}`)).toBe(1);
    expect(await count(`?subjectId=${id}&action=sign-in`)).toBe(0);
    expect(await count(`?subjectId=${id}&search=${encodeURIComponent(email)}`)).toBe(1);
    expect(await count(`?subjectId=${id}&search=n%C3%BA%C3%B1ez`)).toBe(1);
    expect(await count(`?subjectId=${id}&search=%25`)).toBe(0);
    // By the record's own day, in case midnight passes.
    const [{ at }] = (await find(`?subjectId=${id}`)) as [AuditEntry];
    const day = at.slice(0, 10);
    const [before, after] = [-1, 1].map((days) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10),
    );
    expect(await count(`?subjectId=${id}&from=${day}&to=${day}`)).toBe(1);
    expect(await count(`?subjectId=${id}&to=${before}`)).toBe(0);
    expect(await count(`?subjectId=${id}&from=${after}`)).toBe(0);
    expect(await count('?from=9999-12-31')).toBe(0);
    await api.user.get('/api/audit?from=0000-01-01').expect(400);
  });

  it('is a file that is read as it was, whatever stands in it', async () => {
    const subject = `=HYPERLINK("x");=1+1,\n'@x`;
    await api.database.owner.query(
      `INSERT INTO audit_log (action, actor, address, agent, subject, after) VALUES ('sign-in', 'file@empresa.example', '::1', '-x', $1, '{"a": 1}')`,
      [subject],
    );
    const { text, headers } = await api.user.get('/api/audit/export?search=file%40').expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/);
    const [row] = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(
      row && Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, withoutGuard(cell)])),
    ).toMatchObject({
      ...{ actor: 'file@empresa.example', subject, agent: '-x', address: '::1', after: '{"a":1}', before: '' },
    });
  });
});

it('knows from where also of who hangs up before there is an answer', async () => {
  const { port } = api.app.getHttpServer().address() as { port: number };
  const email = 'hangs-up@empresa.example';
  const body = JSON.stringify({ email, password: 'not the one' });
  const head = `POST /api/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(`${head}\r\n\r\n${body}`, resolve));
  socket.resetAndDestroy();
  await expect.poll(() => find(`?search=${encodeURIComponent(email)}`)).toHaveLength(1);
  const [entry] = await find(`?search=${encodeURIComponent(email)}`);
  expect(entry?.address).toMatch(/127\.0\.0\.1$/);
});
