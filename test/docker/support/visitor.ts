import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';

interface Prediction {
  id: string;
  predictedSalary: number;
}

/** Credentials for a new account. */
export function freshCredentials() {
  return { email: `${randomUUID()}@example.com`, password: randomUUID() };
}

/** Posts JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json', ...headers };
  return fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
}

/** A client of the API with an account of its own. */
export class Visitor {
  readonly token: string;
  readonly #origin: string;

  private constructor(origin: string, token: string) {
    this.#origin = origin;
    this.token = token;
  }

  /** @param invitation needed outside development; for the first admin, BOOTSTRAP_TOKEN */
  static async signUp(origin: string, credentials = freshCredentials(), invitation?: string): Promise<Visitor> {
    return Visitor.#enter(origin, 'sign-up', 201, { ...credentials, invitation });
  }

  static async signIn(origin: string, credentials: ReturnType<typeof freshCredentials>): Promise<Visitor> {
    return Visitor.#enter(origin, 'sign-in', 200, credentials);
  }

  /** The demo account, in development: HR. */
  static async demo(origin: string): Promise<Visitor> {
    return Visitor.#enter(origin, 'demo', 200, {});
  }

  static async #enter(origin: string, how: string, status: number, credentials: object): Promise<Visitor> {
    const answer = await post(`${origin}/api/auth/${how}`, credentials);
    expect(answer.status).toBe(status);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Visitor(origin, accessToken);
  }

  /** The same person at another origin: a restart assigns a new port. */
  at(origin: string): Visitor {
    return new Visitor(origin, this.token);
  }

  get authorization() {
    return { authorization: `Bearer ${this.token}` };
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.#origin}${path}`, { headers: this.authorization });
  }

  /** A body for POST predictions, for the first employee of the list. */
  async aQuestion() {
    const { items } = (await (await this.get('/api/employees?pageSize=1&seniority=Junior')).json()) as {
      items: [{ id: string }];
    };
    return { employeeId: items[0].id, targetSeniority: 'Senior' };
  }

  async predict(): Promise<Prediction> {
    const answer = await post(`${this.#origin}/api/predictions`, await this.aQuestion(), this.authorization);
    expect(answer.status).toBe(201);
    return (await answer.json()) as Prediction;
  }
}
