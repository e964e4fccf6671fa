import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let employeeId: string;

beforeAll(async () => {
  api = await startTestApi();
  employeeId = (await api.user.get('/api/employees?pageSize=1&seniority=Junior')).body.items[0].id;
});
afterAll(() => api.close());

const right = () => ({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 3 } });

describe('a wrong field answers with its path', () => {
  it.each([
    ['employeeId', { employeeId: 'me' }, 400],
    ['employeeId', { employeeId: 7 }, 400],
    ['employeeId', { employeeId: undefined }, 400],
    ['targetSeniority', { targetSeniority: 'Boss' }, 400],
    ['targetSeniority', { targetSeniority: null }, 400],
    ['features', { features: [] }, 400],
    ['features', { features: 'high' }, 400],
    ['features.performanceRating', { features: { performanceRating: true } }, 400],
    ['features.performanceRating', { features: { performanceRating: 0 } }, 422],
    ['features.performanceRating', { features: { performanceRating: 6 } }, 422],
    ['features.performanceRating', { features: { performanceRating: 2.5 } }, 422],
    ['features.performanceRating', { features: { performanceRating: 'good' } }, 422],
    ['features.currentSalary', { features: { currentSalary: 1_000_000 } }, 422],
    ['features.gender', { features: { gender: 'female' } }, 422],
    ['features.constructor', { features: { constructor: 1 } }, 422],
    ['salary', { salary: 1 }, 400],
    ['constructor', { constructor: 1 }, 400],
    ['prototype', { prototype: {} }, 400],
  ])('POST predictions: %s in %j', async (path, change, status) => {
    for (const route of ['predictions', 'predictions/preview']) {
      const { body } = await api.user
        .post(`/api/${route}`)
        .send({ ...right(), ...change })
        .expect(status);
      expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
      expect(body.errors[0].message).not.toBe('');
    }
  });

  it.each([
    ['page', 'page=0'],
    ['page', 'page=two'],
    ['page', 'page=1000001'],
    ['page', 'page=0x10'],
    ['page', 'page=1e3'],
    ['page', 'page=%201'],
    ['page', 'page=1.0'],
    ['page', 'page=-1'],
    ['page', 'page=1&page=2'],
    ['pageSize', 'pageSize=0b11'],
    ['pageSize', 'pageSize=101'],
    ['pageSize', 'pageSize=1.5'],
    ['job', `job=${'x'.repeat(101)}`],
    ['seniority', 'seniority=junior'],
    ['sort', 'sort=password'],
    ['search', 'search=%00'],
    ['search', `search=${'a'.repeat(101)}`],
    ['serch', 'serch=ana'],
    ['constructor', 'constructor=1'],
    ['__proto__', '__proto__=1'],
  ])('GET employees: %s in %s', async (path, query) => {
    const { body } = await api.user.get(`/api/employees?${query}`).expect(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });

  it.each([
    ['email', { email: 'nobody', password: 'long enough' }],
    ['password', { email: 'a@b.example', password: 'short' }],
    ['password', { email: 'a@b.example', password: 'x'.repeat(129) }],
    ['admin', { email: 'a@b.example', password: 'long enough', admin: true }],
  ])('POST auth/sign-up and sign-in: %s', async (path, credentials) => {
    for (const route of ['sign-up', 'sign-in']) {
      const { body } = await api.anyone.post(`/api/auth/${route}`).send(credentials).expect(400);
      expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
      expect(JSON.stringify(body)).not.toContain(credentials.password);
    }
  });

  it('an id that is none', async () => {
    for (const path of ['employees/me', 'predictions/me']) {
      const { body } = await api.user.get(`/api/${path}`).expect(400);
      expect(body.errors).toEqual([{ path: 'id', message: 'must be a UUID' }]);
    }
  });
});

describe('what cannot be read as HTTP', () => {
  it.each([
    ['an unknown method', 'FOO /api/employees HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a header that is none', 'GET / HTTP/1.1\r\nHost\r\n\r\n', 400],
    ['a header too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s', async (_, text, status) => {
    const { port } = api.app.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
    });
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json');
  });

  it.each([
    [400, 20, /is not known here; .*; and 380 more$/],
    [20_000, 1, /too many names; allowed: 500 in all/],
  ])('%d wrong names get a short answer', async (count, told, detail) => {
    const body = Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${index}`, 1]));
    const { body: answer } = await api.user
      .post('/api/predictions')
      .send({ ...right(), ...body })
      .expect(400);
    expect(answer.errors).toHaveLength(told);
    expect(answer.detail).toMatch(detail);
  });

  it.each(['[]', '{}'])('a million of %s in one another is refused at once', async ([open, close] = '') => {
    const body = `${open?.repeat(500_000)}${close?.repeat(500_000)}`;
    for (const path of ['/api/predictions', '/api/auth/sign-up']) {
      const { body: answer } = await api.user.post(path).type('application/json').send(body).expect(400);
      expect(answer.detail).toContain('nested too deeply; allowed: 32');
    }
  });
});

describe('what is not a request at all', () => {
  const json = (body: string) => api.user.post('/api/predictions').set('content-type', 'application/json').send(body);

  it.each([
    ['a field', '"targetSeniority":"Boss","targetSeniority":"Senior"', 'targetSeniority'],
    ['a field, written in another way', String.raw`"a":1,"\u0061":1`, 'a'],
    ['a field of an object within', '"features":{"performanceRating":9,"performanceRating":3}', 'performanceRating'],
    ['a field after an object with the same', '"a":{"b":[{"b":1},{"b":2}]},"a":1', 'a'],
  ])('%s that stands twice', async (_, fields, path) => {
    const { body } = await json(`{"employeeId":"${employeeId}",${fields}}`).expect(400);
    expect(body.errors).toEqual([{ path, message: 'stands twice in one object; give it once' }]);
    const spanish = await json(`{"employeeId":"${employeeId}",${fields}}`).set('accept-language', 'es');
    expect(spanish.body.detail).toContain('está dos veces en un objeto');
  });

  it('the same name in different objects and as a text is all right', async () => {
    const fields = '"targetSeniority":"Senior","features":{"performanceRating":3}';
    const blank = ' '.repeat(3);
    await json(`{"employeeId":${blank}"${employeeId}",${fields}}`).expect(201);
    const { body } = await json('{"a":{"x":"a","y":"a"},"b":{"x":"\\",  "y":"""}}').expect(400);
    expect(JSON.stringify(body)).not.toContain('twice');
  });

  it.each([
    ['a prototype', '"__proto__":{"admin":true}'],
    ['one within', '"features":{"__proto__":{"admin":true}}'],
    ['by way of the constructor', '"constructor":{"prototype":{}}'],
  ])('%s', async (_, field) => {
    const { body } = await json(`{"employeeId":"${employeeId}","targetSeniority":"Senior",${field}}`).expect(400);
    expect(body.detail).toBe('The body is not valid JSON.');
  });

  it('no body where one is needed, whatever the header says', async () => {
    for (const send of [() => json(''), () => api.user.post('/api/predictions')]) {
      const { body } = await send().expect(400);
      expect(body.detail).toBe('The body is empty; send JSON.');
    }
  });

  it.each([
    ['malformed JSON', () => json('{"employeeId":'), 400],
    ['no body', () => json(''), 400],
    ['a body over 1 MB', () => json(`"${'a'.repeat(1024 * 1024)}"`), 413],
    ['another media type', () => api.user.post('/api/predictions').set('content-type', 'text/xml').send('<a/>'), 415],
    ['a method that is not there', () => api.user.put('/api/employees').send({}), 404],
    ['a route that is not there', () => api.user.get('/api/salaries'), 404],
    [
      'an employee whom nobody knows',
      () => api.user.post('/api/predictions').send({ ...right(), employeeId: '00000000-0000-0000-0000-000000000000' }),
      404,
    ],
    ['a prediction that nobody made', () => api.user.get('/api/predictions/00000000-0000-7000-8000-000000000000'), 404],
    ['a URL that cannot be read', () => api.user.get('/api/employees/%zz'), 400],
  ])('%s', async (_, send, status) => {
    const { body, headers } = await send().expect(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'about:blank', status });
    expect(body.detail).not.toMatch(/SELECT|INSERT|node_modules|at .*\.js/);
  });
});
