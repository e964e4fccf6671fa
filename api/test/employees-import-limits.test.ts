import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobList } from '../src/company/job-list.ts';
import { readCell } from '../src/employees/import/cells.ts';
import { readTable } from '../src/employees/import/read-table.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

const send = (csv: string, more: object = {}) => hr.post('/api/employees/import').send({ csv, ...more });
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

/** Refusals with a short message. */
const REFUSED: [string, () => string, object, RegExp][] = [
  ['600,000 rows', () => 'email\n'.concat('a\n'.repeat(600_000)), {}, /more than 50000 rows; divide it/],
  [
    'one row too many',
    () => `email\n${lines(50_001, (n) => `a${n}@b.example`).join('\n')}`,
    {},
    /more than 50000 rows/,
  ],
  ['3.1 million columns', () => ','.repeat(3_100_000), {}, /row in line 1 is too long for 200 columns/],
  ['201 columns', () => lines(201, (n) => `c${n}`).join(','), {}, /has 201 columns; allowed: 200/],
  ['a name of a column that is a text', () => `email,${'x'.repeat(1_001)}\n`, {}, /longer than 1000 characters/],
  ['one endless row', () => `email\n${'a'.repeat(3_000_000)}`, {}, /row in line 2 is too long/],
  ['one endless quotation', () => `email\n"${'a\n'.repeat(1_000_000)}`, {}, /row in line \d+ is too long/],
  [
    'long columns and unknown mappings',
    () => lines(200, (n) => `${n}${'x'.repeat(900)}`).join(','),
    { mapping: Object.fromEntries(['email', 'salary', 'job', 'phone'].map((field) => [field, 'y'.repeat(1_000)])) },
    /is “y{50}…”, which is no column of this file; allowed: 0x{49}…, .*and 180 more/,
  ],
];

describe('a file over a limit', () => {
  it.each(REFUSED)('%s is refused with a sentence', async (_, csv, more, sentence) => {
    for (const apply of [false, true]) {
      const { body, text } = await send(csv(), { ...more, apply }).expect(422);
      expect(body.detail).toMatch(sentence);
      expect(text.length).toBeLessThan(10_000);
    }
  });

  it('a mapping that is a text is none', async () => {
    await send('email\n', { mapping: { email: 'x'.repeat(1_001) } }).expect(400);
  });

  it('a cell of more than 1,000 characters is an error of its row', async () => {
    const csv = `email,note\na@b.example,${'x'.repeat(1_001)}\nc@d.example,${'x'.repeat(1_000)}`;
    const { body } = await send(csv).expect(200);
    expect(body.errors.filter(({ line }: { line: number }) => line === 2)).toEqual([
      { line: 2, field: null, value: null, message: 'has 1001 characters; allowed: 1000' },
    ]);
  });

  it('of 100,000 errors a hundred are told, and how many there are', async () => {
    const csv = `email,salary\n${lines(50_000, (n) => `a${n},x`).join('\n')}`;
    const { body, text } = await send(csv).expect(200);
    expect(body).toMatchObject({ rows: 50_000, errorCount: 100_000 });
    expect(body.errors).toHaveLength(100);
    expect(text.length).toBeLessThan(50_000);
    const refused = await send(csv, { apply: true }).expect(422);
    expect(refused.body.detail).toMatch(/^line 2, email: .*; and 99980 more$/);
  });

  it('is as large as it may be: 50,000 people, and others are served meanwhile', async () => {
    const csv = `firstName,lastName,email,gender,bornOn,job,seniority,hiredOn,salary\n${lines(
      50_000,
      (n) => `Ana,Núñez,many${n}@empresa.example,female,1990-01-01,Analyst,Junior,2020-01-01,40000`,
    ).join('\n')}`;
    let ended = false;
    const report = send(csv.slice(0, 6_000_000)).then((answer) => {
      ended = true;
      return answer;
    });
    let served = 0;
    while (!ended) {
      await api.anyone.get('/health/live').expect(200);
      served += 1;
    }
    expect((await report).body).toMatchObject({ rows: 50_000, created: 50_000, errorCount: 0 });
    expect(served).toBeGreaterThan(10);
  });

  it('waits behind one other, and a third is sent away before it is read', async () => {
    const csv = `email\n${lines(50_000, (n) => `a${n}@b.example`).join('\n')}`;
    const answers = await Promise.all(lines(12, () => '').map(() => send(csv)));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refused) {
      expect(status).toBe(429);
      expect(headers['retry-after']).toBe('10');
      expect(body.detail).toContain('as can be served at once');
    }
  });

  /** Starts an import as HR and stops sending. */
  const begin = async () => {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const { accessToken } = (await api.anyone.post('/api/auth/demo').expect(200)).body;
    const head = [
      'POST /api/employees/import HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Authorization: Bearer ${accessToken}`,
      'Content-Length: 1000000',
    ];
    return () => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      socket.write(`${head.join('\r\n')}\r\n\r\n{"csv":"`);
      return socket;
    };
  };

  it('takes no place for who hangs up while their session is looked up', async () => {
    const open = await begin();
    for (let count = 0; count < 40; count++) {
      const socket = open();
      await once(socket, 'connect');
      await new Promise<void>((resolve) => socket.end(() => resolve()));
      socket.destroy();
    }
    await expect.poll(async () => (await send('email\n')).status).toBe(200);
  });

  it('leaves its place when it is answered, refused or gives up', async () => {
    const open = await begin();
    const sockets: Socket[] = [];
    const statuses = async () => (await send('email\n')).status;
    // More and more of them, since one that finds the polling request in a place is sent away.
    await expect
      .poll(() => {
        sockets.push(open());
        return statuses();
      })
      .toBe(429);
    // Users without the role take no place and get 401 or 403, not 429.
    await api.anyone.post('/api/employees/import').send({}).expect(401);
    for (const socket of sockets) socket.destroy();
    await expect.poll(statuses).toBe(200);
    for (let count = 0; count < 5; count++) await hr.post('/api/employees/import').send({}).expect(400);
    await send('email\n').expect(200);
  });
});

it('a cell is read in the time that its length deserves', () => {
  // Long runs of blanks, digits and signs, which were quadratic once.
  for (const piece of [' ', '\t', '1', '1 ', ',', '.000', '$', 'US$', "'", '-', 'a ']) {
    const cell = `1${piece.repeat(40_000)}x`;
    for (const field of ['salary', 'version', 'job', 'email', 'hiredOn', 'firstName'] as const) {
      expect(
        readCell(field, cell, { dateOrder: 'iso', meaningOfM: undefined, currency: 'USD', jobs: new JobList([]) }),
        `${field} ${piece}`,
      ).toBeDefined();
    }
  }
});

it('says in the language that was asked for what is wrong in a large file', async () => {
  const csv = `email,salary\n${lines(20_000, (n) => `a${n},x`).join('\n')}`;
  const { body } = await send(csv).set('accept-language', 'es').expect(200);
  expect(body.errors[0].message).toBe('debe ser un correo como ana@empresa.com');
  const refused = await send(`email\n${'a\n'.repeat(60_000)}`)
    .set('accept-language', 'es')
    .expect(422);
  expect(refused.body.detail).toContain('tiene más de 50000 filas');
});

it('reading a large file leaves many turns to others', async () => {
  let turns = 0;
  let reading = true;
  const count = () => {
    turns += 1;
    if (reading) setImmediate(count);
  };
  setImmediate(count);
  await readTable(`email,note\n${'a@b.example,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n'.repeat(50_000)}`);
  reading = false;
  expect(turns).toBeGreaterThan(5);
});

describe('what is exported', () => {
  const SIGNS = ['=', '+', '-', '@', "'", '"', ',', ';', '|', '=1+1', 'Z;=HYPERLINK("x")', "'-x", 'Ñ', 'a', '1'];
  const name = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

  it('is imported again as it was, whatever people are called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 6, maxLength: 6 }), async (names) => {
        const emails = names.map((_, index) => `named${index}@empresa.example`);
        await api.database.owner.query(`DELETE FROM employees WHERE email LIKE 'named%'`);
        await api.database.owner.query(
          `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
           SELECT name, name, email, name, 'female', '1990-01-01', 'Analyst', 'Junior', '2020-01-01', 40000
           FROM unnest($1::text[], $2::text[]) AS new (name, email)`,
          [names, emails],
        );
        const { text } = await hr.get('/api/employees/export?search=named').expect(200);
        const { body } = await send(text).expect(200);
        expect(body, text).toMatchObject({ rows: 6, unchanged: 6, errorCount: 0 });
        // Also with an empty database.
        await api.database.owner.query(`DELETE FROM employees WHERE email LIKE 'named%'`);
        const withoutVersions = text.replace(/,version\r\n/, ',note\r\n');
        await send(withoutVersions, { apply: true }).expect(200);
        const { rows } = await api.database.owner.query(
          `SELECT first_name, last_name, phone FROM employees WHERE email LIKE 'named%' ORDER BY email`,
        );
        expect(rows).toEqual(names.map((one) => ({ first_name: one, last_name: one, phone: one })));
      }),
      { numRuns: 40 },
    );
  });
});
