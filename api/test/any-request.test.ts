import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requests } from './support/requests-from-openapi.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

/** Concurrent requests; 700 × 8 = 5,600 in all. */
const TOGETHER = 8;
const RUNS = 700;

let api: TestApi;
let base: string;

beforeAll(async () => {
  // Another address each, since limits are by address.
  api = await startTestApi({ TRUST_PROXY: 'loopback' });
  base = await api.app.getUrl();
});
afterAll(() => api.close());

let last = '';
async function liveToken(): Promise<string> {
  const { status } = await api.anyone.get('/api/auth/me').auth(last, { type: 'bearer' });
  if (status !== 200) last = (await api.anyone.post('/api/auth/demo').expect(200)).body.accessToken;
  return last;
}

it('nothing wrong with a request ever gives a 500, and every answer is one that the description names', async () => {
  const { body } = await api.user.get('/api/employees?pageSize=20');
  const known: string[] = body.items.map((item: { id: string }) => item.id);
  const seen = new Map<string, Set<number>>();
  let sent = 0;

  await fc.assert(
    fc.asyncProperty(fc.array(requests(known), { minLength: TOGETHER, maxLength: TOGETHER }), async (batch) => {
      // Some requests revoke their own session.
      const token = await liveToken();
      await Promise.all(
        batch.map(async ({ operationId, method, url, body, contentType, documented }) => {
          const answer = await fetch(base + url, {
            method,
            body,
            headers: {
              authorization: `Bearer ${token}`,
              'x-forwarded-for': `10.0.${sent >> 8}.${sent++ & 255}`,
              ...(contentType && { 'content-type': contentType }),
            },
          });
          const text = await answer.text();
          seen.set(operationId, (seen.get(operationId) ?? new Set()).add(answer.status));
          expect(answer.status, `${method} ${url} ${body}`).toBeLessThan(500);
          // A path parameter may change the route.
          expect([...documented, 404], `${method} ${url} ${body}`).toContain(answer.status);
          if (answer.status >= 400 && url.startsWith('/v2')) {
            expect(JSON.parse(text)).toEqual({ error: expect.any(String) });
          } else if (answer.status >= 400) {
            expect(answer.headers.get('content-type')).toContain('application/problem+json');
            expect(JSON.parse(text)).toMatchObject({
              status: answer.status,
              title: expect.any(String),
              detail: expect.any(String),
            });
          }
        }),
      );
    }),
    // No shrinking: failing requests are small, and it would send thousands more.
    { numRuns: RUNS, endOnFailure: true },
  );

  expect(sent).toBeGreaterThanOrEqual(5_000);
  // The generator must also produce valid requests.
  for (const [operationId, success] of [
    ['createPrediction', 201],
    ['previewPrediction', 200],
    ['sweepPrediction', 200],
    ['getEmployeePeers', 200],
    ['listEmployees', 200],
    ['getEmployee', 200],
    ['signUp', 201],
    ['createEmployee', 201],
    ['updateEmployee', 409],
    ['listUsers', 403],
  ] as const) {
    expect(seen.get(operationId), operationId).toContain(success);
  }
  for (const operationId of ['createPrediction', 'listEmployees', 'signIn']) {
    expect(seen.get(operationId), operationId).toContain(400);
  }
});
