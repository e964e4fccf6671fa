import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCredentials, startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const signUp = (body: object) => api.anyone.post('/api/auth/sign-up').send(body);
const signIn = (body: object) => api.anyone.post('/api/auth/sign-in').send(body);

describe('a password', () => {
  const withPassword = async (password: string, email = freshCredentials().email) => signUp({ email, password });

  it.each([
    ['used by many', 'password'],
    ['… in capitals', 'PassWord'],
    ['… with digits behind', 'password123!'],
    ['… digits alone', '1234567890'],
    ['… a row of keys', 'qwertyuiop'],
    ['… in Spanish', 'Contraseña1'],
    ['of the course', 'superclavesecreta'],
    ['this product’s name', 'aumento2026'],
    ['blanks', ' '.repeat(8)],
    ['NULs', '\0'.repeat(8)],
    ['one sign again and again', 'z'.repeat(128)],
    ['two', 'zyzyzyzyzyzyzyzy'],
    ['with a line break', 'correct horse\nbattery'],
  ])('%s is refused', async (_, password) => {
    const { body } = await withPassword(password);
    expect(body).toMatchObject({ status: 400, errors: [{ path: 'password' }] });
    expect(body.errors[0].message).not.toContain(password);
  });

  it('that is the e-mail is refused', async () => {
    const email = 'Ramiro.Acuna@empresa.example';
    for (const password of [email, 'ramiro.acuna', 'Ramiro.Acuña7!', 'empresa.example']) {
      expect((await withPassword(password, email)).body).toMatchObject({ status: 400, errors: [{ path: 'password' }] });
    }
  });

  it.each(['four words in a row', 'tren-lápiz-nube', 'kX9#mQ2$vL', `${'a'.repeat(100)}bcde`, 'пароль-密码-🔑'])(
    'is taken: %s',
    async (password) => {
      await withPassword(password).then(({ body, status }) => expect(status, JSON.stringify(body)).toBe(201));
    },
  );

  it('is compared as it was typed: neither cut, nor in another case, nor trimmed', async () => {
    const credentials = { ...freshCredentials(), password: `  Four words${' in a row'.repeat(11)}` };
    await signUp(credentials).expect(201);
    const { password } = credentials;
    for (const other of [password.toLowerCase(), password.slice(0, 72), password.slice(0, -1), password.trim()]) {
      await signIn({ ...credentials, password: other }).expect(401);
    }
    await signIn(credentials).expect(200);
  });

  it('is changed by who knows it, to one that is as good', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp(credentials).expect(201);
    const change = (current: string, next: string) =>
      api.anyone.put('/api/auth/me/password').auth(body.accessToken, { type: 'bearer' }).send({ current, next });
    expect((await change('not the one', 'another battery staple').expect(422)).body.errors[0].path).toBe('current');
    expect((await change(credentials.password, 'password').expect(400)).body.errors[0].path).toBe('next');
    await signIn(credentials).expect(200);
    await change(credentials.password, 'another battery staple').expect(204);
    await signIn({ ...credentials, password: 'another battery staple' }).expect(200);
  });

  it('cannot be guessed by an open session either', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp(credentials).expect(201);
    const statuses: number[] = [];
    for (let tries = 0; tries < 20 && !statuses.includes(429); tries++) {
      const request = api.anyone.post('/api/auth/me/deletion').auth(body.accessToken, { type: 'bearer' });
      statuses.push((await request.send({ password: 'not the one' })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is replaced by a link of an admin, once', async () => {
    const credentials = freshCredentials();
    const { body } = await signUp(credentials).expect(201);
    const { body: link } = await api.user.post(`/api/users/${body.user.id}/password-reset`).expect(201);
    expect(link.email).toBe(credentials.email);
    await signIn(credentials).expect(200);
    const reset = (password: string, token = link.token) =>
      api.anyone.post('/api/auth/password-reset').send({ token, password });
    await reset('password').expect(400);
    await reset('another battery staple', 'x'.repeat(43)).expect(422);
    await reset('another battery staple').expect(204);
    await reset('one more battery staple').expect(422);
    await signIn(credentials).expect(401);
    await signIn({ ...credentials, password: 'another battery staple' }).expect(200);
  });
});
