import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../src/access/role.ts';
import { AuthGuard } from '../src/auth/auth.guard.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

type Least = 'anyone' | (typeof ROLES)[number];

/** The least role of every route of the API; a new one fails until it is listed. */
const RULES: Record<Least, string[]> = {
  anyone: [
    'POST /api/auth/sign-up',
    'POST /api/auth/sign-in',
    'POST /api/auth/sign-out',
    'POST /api/auth/password-reset',
    'GET /api/auth/options',
    'POST /api/auth/demo',
    'GET /health/live',
    'GET /health/ready',
    'GET /v2/health/live',
    'GET /v2/health/ready',
    'GET /api/course',
    'GET /api/about',
  ],
  viewer: [
    'GET /api/auth/me',
    'PUT /api/auth/me/password',
    'GET /api/auth/me/sessions',
    'DELETE /api/auth/me/sessions/{id}',
    'DELETE /api/auth/me/sessions',
    'POST /api/auth/me/deletion',
    'GET /api/company',
    'GET /api/company/jobs',
    'GET /api/company/jobs/{id}',
    'GET /api/departments',
    'GET /api/departments/{id}',
    'GET /api/employees',
    'GET /api/employees/{id}',
    'GET /api/employees/{id}/peers',
    'GET /api/employees/{id}/photo',
    'GET /api/models/active',
    'GET /api/models/{version}',
    'GET /v2',
    'GET /v2/models/{name}',
    'GET /v2/models/{name}/versions/{version}',
    'GET /v2/models/{name}/ready',
    'GET /v2/models/{name}/versions/{version}/ready',
    'POST /v2/models/{name}/infer',
    'POST /v2/models/{name}/versions/{version}/infer',
    'POST /api/predictions',
    'GET /api/predictions',
    'POST /api/predictions/preview',
    'POST /api/predictions/sweep',
    'GET /api/predictions/{id}',
    'GET /api/employees/{id}/reviews',
    'GET /api/employees/{id}/feedback',
    'PUT /api/predictions/{id}/feedback',
    'DELETE /api/predictions/{id}/feedback',
  ],
  hr: [
    'POST /api/departments',
    'PATCH /api/departments/{id}',
    'DELETE /api/departments/{id}',
    'POST /api/employees',
    'PATCH /api/employees/{id}',
    'POST /api/employees/import',
    'GET /api/employees/export',
    'PUT /api/employees/{id}/photo',
    'DELETE /api/employees/{id}/photo',
    'GET /api/imports',
    'DELETE /api/imports/{id}',
    'GET /api/employees/{id}/changes',
    'POST /api/reviews',
    'GET /api/reviews/export',
    'GET /api/watch',
    'DELETE /api/reviews/{id}',
  ],
  admin: [
    'PATCH /api/company',
    'POST /api/company/jobs',
    'PATCH /api/company/jobs/{id}',
    'DELETE /api/company/jobs/{id}',
    'GET /api/users',
    'PATCH /api/users/{id}',
    'DELETE /api/users/{id}',
    'POST /api/users/{id}/password-reset',
    'GET /api/users/{id}/sessions',
    'DELETE /api/users/{id}/sessions',
    'GET /api/invitations',
    'POST /api/invitations',
    'DELETE /api/invitations/{id}',
    'GET /api/fictitious-company',
    'DELETE /api/fictitious-company',
    'GET /api/models',
    'POST /api/models',
    'POST /api/models/draft',
    'PUT /api/models/active',
    'GET /api/models/shadow',
    'PUT /api/models/shadow',
    'PATCH /api/models/{version}',
    'GET /api/models/{version}/file',
    'GET /api/audit',
    'GET /api/audit/export',
    'GET /api/training-data/employees.csv',
    'GET /api/training-data/reviews.csv',
    'GET /api/trainings',
    'POST /api/trainings',
    'GET /api/trainings/settings',
    'PUT /api/trainings/settings',
    'GET /api/trainings/{id}',
    'GET /api/trainings/{id}/events',
    'POST /api/trainings/{id}/cancel',
  ],
};

let api: TestApi;
let routes: { name: string; method: string; url: string; allowed: readonly string[] | undefined }[];

beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.anyone.get('/api/openapi.json').expect(200);
  const id = '00000000-0000-0000-0000-000000000000';
  routes = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations as object).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method,
      url: path.replace(/\{\w+\}/g, id),
      // In OpenAPI, security `{}` means none is needed.
      allowed: operation.security?.some((one: object) => Object.keys(one).length === 0) ? [] : operation['x-roles'],
    })),
  );
});
afterAll(() => api.close());

const agents = new Map<string, Awaited<ReturnType<TestApi['as']>>>();
/** A session of this role, reused while it is valid. */
async function session(role: (typeof ROLES)[number]) {
  const known = agents.get(role);
  if (known && (await known.get('/api/auth/me')).status === 200) return known;
  const fresh = await api.as(role);
  agents.set(role, fresh);
  return fresh;
}

const leastOf = (name: string) => (Object.keys(RULES) as Least[]).find((least) => RULES[least].includes(name));

describe('who may what', () => {
  it('every route has a rule here, and the description says the same', () => {
    expect(routes.length).toBeGreaterThan(15);
    for (const { name, allowed } of routes) {
      const least = leastOf(name);
      expect(least, `${name}: add it to RULES above, and @NeedsRole() or @Public() to its handler`).toBeDefined();
      const expected = least === 'anyone' ? [] : ROLES.slice(ROLES.indexOf(least as (typeof ROLES)[number]));
      expect(allowed, name).toEqual(expected);
    }
    const names = routes.map(({ name }) => name);
    expect(Object.values(RULES).flat().toSorted()).toEqual(names.toSorted());
  });

  it.each([undefined, ...ROLES])('every route, asked by: %s', async (role) => {
    for (const { name, method, url } of routes) {
      // Some routes revoke the session.
      const agent = role ? await session(role) : api.anyone;
      const least = leastOf(name) as Least;
      const { status, body } = await agent[method as 'get'](url).send(method === 'get' ? undefined : {});
      const may = least === 'anyone' || (role && ROLES.indexOf(role) >= ROLES.indexOf(least));
      // With the role the request is processed; being empty, it gives 400, 404 or a response.
      if (!may) expect(status, `${name} by ${role}: ${body.detail}`).toBe(role ? 403 : 401);
      else if (name !== 'POST /api/auth/sign-in') expect([401, 403], `${name} by ${role}`).not.toContain(status);
    }
  });

  it('a route without a rule is open to nobody', () => {
    const guard = new AuthGuard(new Reflector());
    const context = {
      getHandler: () => () => {},
      getClass: () => class {},
      switchToHttp: () => ({ getRequest: () => ({ session: { role: 'admin' } }) }),
    } as unknown as ExecutionContext;
    expect(() => guard.canActivate(context)).toThrow('no rule');
  });
});
