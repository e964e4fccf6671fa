import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker, lines } from '../../grader/docker.ts';
import { gradeServices, IMAGE } from '../support/hostile-compose.ts';

// What a container may try to reach: this machine, by each address that it has, and a container of somebody else's.
const NAME = `aumento-test-networks-${process.pid}`;
let server: Server;
let port: number;
let others: string;

beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => {}).end('reached'));
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  port = (server.address() as { port: number }).port;
  await docker(['network', 'create', NAME]);
  const listen = `require('node:net').createServer((s) => s.on('error', () => {}).end('reached')).listen(${port})`;
  await docker(['run', '--detach', `--name=${NAME}`, `--network=${NAME}`, IMAGE, 'node', '-e', listen]);
  [others = ''] = await lines([
    'inspect',
    '--format',
    `{{(index .NetworkSettings.Networks "${NAME}").IPAddress}}`,
    NAME,
  ]);
});
afterAll(async () => {
  server.close();
  await docker(['rm', '--force', NAME]);
  await docker(['network', 'rm', NAME]);
});

/** Tries all of them, the gateways of its own networks too, and says which of them answered. */
function tries(): string {
  const own = Object.values(networkInterfaces()).flatMap((all = []) => all);
  const addresses = [...own.filter(({ family, internal }) => family === 'IPv4' && !internal).map((one) => one.address)];
  return `
    const { connect } = require('node:net');
    const { networkInterfaces } = require('node:os');
    const { readFileSync } = require('node:fs');
    const { lookup } = require('node:dns/promises');
    const gateways = Object.values(networkInterfaces()).flat().filter((one) => one.family === 'IPv4' && !one.internal)
      .map((one) => one.address.replace(/[0-9]+$/, '1'));
    const reaches = (host) => new Promise((resolve) => {
      const socket = connect({ host, port: ${port}, timeout: 3000 });
      const end = (value) => { socket.destroy(); resolve(value); };
      socket.on('data', () => end(host)).on('error', () => end()).on('timeout', () => end()).on('close', () => end());
    });
    const all = [...${JSON.stringify([...addresses, others])}, ...gateways, 'outside'];
    Promise.all(all.map(reaches)).then(async (found) => {
      const route = readFileSync('/proc/net/route', 'utf8').split('\\n').some((line) => line.split('\\t')[1] === '00000000');
      const known = await lookup('example.com').then(() => true, () => false);
      console.error('reached:' + found.filter(Boolean).join(), 'route:' + route, 'name:' + known);
      process.exit(3);
    });`;
}

const service = (more: Record<string, unknown>) => ({
  image: IMAGE,
  command: ['node', '-e', tries().replaceAll('$', '$$$$')],
  extra_hosts: ['outside:host-gateway'],
  ...more,
});
const NOWHERE = 'reached: route:false name:false';

it('a container on a plain network does reach them: what is tried can be reached', async () => {
  const { stderr } = await docker([
    ...['run', '--rm', `--network=${NAME}`, '--add-host=outside:host-gateway', IMAGE, 'node', '-e', tries()],
  ]);
  expect(stderr).toContain(`${others},`);
  expect(stderr).toContain(',outside');
  expect(stderr).toContain('route:true');
});

it.each<[string, Record<string, unknown>]>([
  ['a network of its own', { networks: ['own'] }],
  ['the default one', {}],
  ['the engine’s own', { network_mode: 'bridge' }],
  ['one that somebody else has made', { network_mode: NAME }],
  ['another name server', { dns: ['192.0.2.2', '1.1.1.1'] }],
])('what is graded reaches nothing, on %s', async (_, more) => {
  const results = await gradeServices({ tries: service(more) }, { top: () => ({ networks: { own: {} } }) });
  expect(results.safe?.outcome).toBe('passed');
  expect(results['02-cold']?.seen).toContain(NOWHERE);
});

it('services of one network reach each other by name', async () => {
  const listen = "require('node:net').createServer((s) => s.end('reached')).listen(5555)";
  const ask =
    "const { connect } = require('node:net'); (function go() { connect(5555, 'other').on('data', (d) => { console.error('other ' + d); process.exit(3); }).on('error', () => setTimeout(go, 200)); })()";
  const results = await gradeServices({
    other: { image: IMAGE, command: ['node', '-e', listen] },
    asks: { image: IMAGE, command: ['node', '-e', ask] },
  });
  expect(results['02-cold']?.seen).toContain('other reached');
});
