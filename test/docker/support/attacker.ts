import { connect } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

// A hostile client: node attacker.ts KIND ORIGIN TOKEN. In a process of its own, so that its cost does not
// slow down the measurement. Attacks until SIGTERM, then prints the number of answers by status, as JSON.
const [kind = '', origin = '', token = ''] = process.argv.slice(2);
const { hostname, port } = new URL(origin);
const answers: Record<string, number> = {};
const count = (what: string | number) => {
  answers[what] = (answers[what] ?? 0) + 1;
};

async function post(path: string, body: string, session = token): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) };
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  count(answer.status);
}

/** Repeats the attack on a number of concurrent connections. */
async function atOnce(connections: number, attack: (index: number) => Promise<void>): Promise<void> {
  const endless = async (index: number) => {
    for (;;) await attack(index).catch((error: Error) => count(String(error.cause ?? error).slice(0, 40)));
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => endless(index)));
}

const nested = (bytes: number) => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`;
const file = (csv: string, mapping?: object) => JSON.stringify({ csv, mapping });
const mapping = Object.fromEntries(
  [
    'firstName',
    'lastName',
    'email',
    'phone',
    'gender',
    'bornOn',
    'job',
    'seniority',
    'hiredOn',
    'salary',
    'version',
  ].map((field) => [field, `no column ${field}`]),
);
const person = (n: number) =>
  JSON.stringify({ email: `hostile${n}.${process.pid}@example.com`, password: `four words ${n} in a row` });

/** Slow clients: connections that send half a request and then nothing, reopened when they are closed. */
function silent(request: string, readsAnswer: boolean): void {
  const socket = connect(Number(port), hostname, () => socket.write(request));
  if (!readsAnswer) socket.pause();
  socket.on('error', () => {});
  socket.on('close', () => {
    count('closed');
    setTimeout(silent, 100, request, readsAnswer);
  });
}

const { employeeId } = JSON.parse(process.env.QUESTION ?? '{}');
let people = 0;
const ATTACKS: Record<string, () => unknown> = {
  'nested import': () => {
    const body = nested(2_000_000);
    return atOnce(8, () => post('/api/employees/import', body, ''));
  },
  'nested sign-up': () => {
    const body = nested(1_000_000);
    return atOnce(8, () => post('/api/auth/sign-up', body, ''));
  },
  'a cell of blanks': () => {
    const body = file(`email,salary\na@b.example,1${' '.repeat(80_000)}x\n`);
    return atOnce(4, () => post('/api/employees/import', body));
  },
  '600,000 rows': () => {
    const body = file(`email\n${'a\n'.repeat(600_000)}`);
    return atOnce(4, () => post('/api/employees/import', body));
  },
  '50,000 wrong rows': () => {
    const body = file(`email,salary\n${'a,x\n'.repeat(50_000)}`);
    return atOnce(4, () => post('/api/employees/import', body));
  },
  '3.1 million columns': () => {
    const body = file(','.repeat(3_100_000));
    return atOnce(4, () => post('/api/employees/import', body));
  },
  'unknown mappings': () => {
    const body = file('a,'.repeat(200_000), mapping);
    return atOnce(4, () => post('/api/employees/import', body));
  },
  'sign-ups': () => atOnce(48, () => post('/api/auth/sign-up', person(people++), '')),
  'half-open connections': () => {
    const begun = `POST /api/auth/sign-in HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`;
    for (let one = 0; one < 100; one++) silent(begun, true);
    for (let one = 0; one < 100; one++) silent(`${begun}Content-Length: 1000\r\n\r\n{"email":`, true);
  },
  '256 previews': async () => {
    const body = JSON.stringify({ employeeId, targetSeniority: 'Senior' });
    for (;;) {
      await Promise.all(Array.from({ length: 256 }, () => post('/api/predictions/preview', body)));
      await pause(1_000);
    }
  },
  'slow readers of an export': () => {
    const request = `GET /api/employees/export HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    for (let one = 0; one < 16; one++) silent(request, false);
  },
};

process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify(answers)}\n`, () => process.exit(0));
});
const attack = ATTACKS[kind];
if (!attack) throw new Error(`no such attack: ${kind}; there are: ${Object.keys(ATTACKS).join(', ')}`);
// A real attacker would not share the API's cores.
setPriority(constants.priority.PRIORITY_LOW);
// An unread connection does not keep the process alive.
setInterval(() => {}, 60_000);
process.stdout.write('attacking\n');
await attack();
