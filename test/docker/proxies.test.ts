import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { addressInLog, CLAIMED, Client } from './support/client.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

// Whose X-Forwarded-* headers the API trusts: those of predictor-ui, by its address, and nobody else's.
const stack = new Stack('proxies');
let client: Client;

beforeAll(async () => {
  await stack.up();
  client = await Client.of(stack);
});
afterAll(async () => {
  const made = await docker(['ps', '--all', '--quiet', '--filter', `name=${stack.project}-`]);
  await docker(['rm', '--force', ...made.split('\n')]);
  await stack.remove();
});

const template = `{{(index .NetworkSettings.Networks "${stack.project}_nestnetwork").IPAddress}}`;
const addressOfPage = () => stack.inspect('predictor-ui', template);

/** Requests a path that does not exist, and returns the client address in the API's log. */
async function countsAs(ask: (path: string) => Promise<unknown>): Promise<string> {
  const path = `/api/nowhere/${randomUUID()}`;
  await ask(path);
  let address: string | undefined;
  await until('the API has logged it', async () => {
    address = await addressInLog(stack, path);
    return address !== undefined;
  });
  return address as string;
}

const claims = { 'x-forwarded-for': CLAIMED, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test' };

it('a direct client of the API counts under its own address, whatever it claims', async () => {
  expect(await countsAs((path) => client.ask(`http://nestapp:3000${path}`, claims))).toBe(client.address);
  const origin = await stack.origin('nestapp');
  const fromHere = await countsAs((path) => fetch(origin + path, { headers: claims }));
  expect([CLAIMED, await addressOfPage(), client.address]).not.toContain(fromHere);
});

it('a client through the page counts under its own address, not the page’s, on both ports', async () => {
  for (const port of [8080, 8081]) {
    const address = await countsAs((path) => client.ask(`http://predictor-ui:${port}${path}`, claims));
    expect(address).toBe(client.address);
  }
  const origin = await stack.origin('predictor-ui');
  const fromHere = await countsAs((path) => fetch(origin + path, { headers: claims }));
  expect([CLAIMED, await addressOfPage(), client.address]).not.toContain(fromHere);
});

it('only the page may say that a request came by HTTPS', async () => {
  const cookieFrom = async (origin: string) => {
    const answer = await fetch(`${origin}/api/auth/demo`, { method: 'POST', headers: claims });
    expect(answer.status).toBe(200);
    return answer.headers.get('set-cookie');
  };
  expect(await cookieFrom(await stack.origin('nestapp'))).not.toContain('Secure');
  expect(await cookieFrom(await stack.origin('predictor-ui'))).not.toContain('Secure');
});

it('a recreated page is trusted at its new address, and nobody at its old one', async () => {
  const [before, since] = [await addressOfPage(), await stack.inspect('nestapp', '{{.State.StartedAt}}')];
  await stack.compose('rm', '--stop', '--force', 'predictor-ui');
  // The engine assigns the lowest free address, so the next container gets the page's.
  const other = await Client.of(stack, 'other');
  expect(other.address).toBe(before);
  // --no-deps: another test may have rebuilt the API's image meanwhile.
  await stack.up('--no-deps', 'predictor-ui');
  expect(await addressOfPage()).not.toBe(before);

  const through = (path: string) => client.ask(`http://predictor-ui:8080${path}`, claims);
  await until('the new page is believed', async () => (await countsAs(through)) === client.address);
  const direct = (path: string) => other.ask(`http://nestapp:3000${path}`, claims);
  await until('the old address is not', async () => (await countsAs(direct)) === other.address);
  expect(await countsAs(through)).toBe(client.address);
  expect(await stack.inspect('nestapp', '{{.State.StartedAt}}')).toBe(since);
});
