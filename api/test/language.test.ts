import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let employeeId: string;

beforeAll(async () => {
  api = await startTestApi();
  employeeId = (await api.user.get('/api/employees?pageSize=1&seniority=Senior')).body.items[0].id;
});
afterAll(() => api.close());

const nobody = '00000000-0000-0000-0000-000000000000';
const predict = (body: object) => api.user.post('/api/predictions').send(body);

/** Every kind of refusal with its Spanish message. */
const refusals: [string, () => ReturnType<typeof predict>, RegExp][] = [
  ['a schema', () => api.user.get('/api/employees?page=x'), /page: debe ser un número/],
  ['an unknown parameter', () => api.user.get('/api/employees?x=1'), /x: no se conoce aquí/],
  ['no UUID', () => api.user.get('/api/employees/x'), /id: debe ser un UUID/],
  ['nobody', () => api.user.get(`/api/employees/${nobody}`), /No hay una persona con el id/],
  ['a demotion', () => predict({ employeeId, targetSeniority: 'Junior' }), /se admite: Senior/],
  [
    'a feature',
    () => predict({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 9 } }),
    /un número entero de 1 a 5/,
  ],
  ['no session', () => api.anyone.get('/api/employees'), /Esto requiere una sesión/],
  [
    'a wrong password',
    () => api.anyone.post('/api/auth/sign-in').send({ email: 'a@b.example', password: 'not the one' }),
    /no son correctos/,
  ],
  [
    'malformed JSON',
    () => api.user.post('/api/predictions').set('content-type', 'application/json').send('{'),
    /no es un JSON válido/,
  ],
  ['a date', () => api.user.post('/api/employees').send({ hiredOn: 'x' }), /hiredOn: debe ser una fecha como/],
  ['a page too deep', () => api.user.get('/api/employees?page=9999&pageSize=100'), /sigue con `after`/],
  ['no place in a list', () => api.user.get('/api/employees?after=x'), /no es un lugar de esta lista/],
  ['no route', () => api.user.get('/api/nothing'), /No hay nada en GET/],
  ['a bad address', () => api.user.get('/api/employees/%zz'), /no se puede leer/],
];

it.each(refusals)('%s is refused in the language that the client prefers', async (_, send, spanish) => {
  for (const [header, isSpanish] of [
    ['es-AR,es;q=0.9,en;q=0.8', true],
    ['en-US,en;q=0.9,es;q=0.8', false],
    ['de-ES,ca-ES;q=0.9,en;q=0.1', false],
    ['en;q=0.1, es;q=0.9', true],
  ] as const) {
    const { body } = await send().set('accept-language', header);
    expect(body.status).toBeGreaterThanOrEqual(400);
    expect(spanish.test(body.detail), `${header}: ${body.detail}`).toBe(isSpanish);
  }
});

it('languages of requests under way at once are not mixed up', async () => {
  const send = (language: string) =>
    predict({ employeeId, targetSeniority: 'Senior', features: { performanceRating: 9 } }).set(
      'accept-language',
      language,
    );
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index % 2 ? 'es' : 'en')));
  for (const [index, { body }] of answers.entries()) expect(body.detail).toContain(index % 2 ? 'se admite' : 'allowed');
});
