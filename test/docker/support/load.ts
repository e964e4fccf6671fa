import { setTimeout as pause } from 'node:timers/promises';
import { until } from './until.ts';
import { post, Visitor } from './visitor.ts';

/** Think time, which also leaves the two cores time for what is tested. */
const PAUSE_MS = 20;
/** So many acknowledgements in a row count as recovered. */
const ENOUGH = 10;

export interface Answers {
  /** The ids of all predictions acknowledged with 201. */
  acknowledged: string[];
  /** The number of requests refused with 429 or 503, as problem+json. */
  refused: number;
  /** All other answers. */
  others: string[];
  /** The error of each request without a complete answer. */
  unanswered: string[];
  /** The latency of each acknowledged request, in milliseconds. */
  latencies: number[];
}

/** Requests predictions continuously, over a number of connections with one session. */
export class Load {
  readonly answers: Answers = { acknowledged: [], refused: 0, others: [], unanswered: [], latencies: [] };
  readonly #origin: string;
  readonly #pauseMs: number;
  readonly #streaks: { length: number; since: number }[];
  #under = true;
  #asking: Promise<unknown> = Promise.resolve();

  private constructor(origin: string, connections: number, pauseMs: number) {
    this.#origin = origin;
    this.#pauseMs = pauseMs;
    this.#streaks = Array.from({ length: connections }, () => ({ length: 0, since: 0 }));
  }

  /** @param pauseMs between an answer and the next request on a connection */
  static async start(origin: string, connections: number, who?: Visitor, pauseMs = PAUSE_MS): Promise<Load> {
    const load = new Load(origin, connections, pauseMs);
    const visitor = who ?? (await Visitor.signUp(origin));
    const question = await visitor.aQuestion();
    load.#asking = Promise.all(load.#streaks.map((_, index) => load.#ask(index, question, visitor.authorization)));
    return load;
  }

  /**
   * Resolves when each connection has been acknowledged several times in a row from now on.
   *
   * @returns since when (performance.now())
   */
  async served(): Promise<number> {
    for (const streak of this.#streaks) streak.length = 0;
    await until('each connection is served', async () => this.#streaks.every(({ length }) => length >= ENOUGH));
    return Math.max(...this.#streaks.map(({ since }) => since));
  }

  async stop(): Promise<Answers> {
    this.#under = false;
    await this.#asking;
    return this.answers;
  }

  async #ask(index: number, question: object, authorization: Record<string, string>): Promise<void> {
    while (this.#under) {
      const acknowledged = await this.#once(question, authorization).catch((error: Error) => {
        this.answers.unanswered.push(String(error.cause ?? error));
        return false;
      });
      const { length, since } = this.#streaks[index] ?? { length: 0, since: 0 };
      if (!acknowledged) this.#streaks[index] = { length: 0, since };
      else this.#streaks[index] = { length: length + 1, since: length === 0 ? performance.now() : since };
      await pause(this.#pauseMs);
    }
  }

  async #once(question: object, authorization: Record<string, string>): Promise<boolean> {
    const begin = performance.now();
    const answer = await post(`${this.#origin}/api/predictions`, question, authorization);
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    if (answer.status === 201) {
      this.answers.acknowledged.push((JSON.parse(text) as { id: string }).id);
      this.answers.latencies.push(performance.now() - begin);
    } else if ([429, 503].includes(answer.status) && type.startsWith('application/problem+json'))
      this.answers.refused++;
    else this.answers.others.push(`${answer.status} ${type}: ${text.slice(0, 200)}`);
    return answer.status === 201;
  }
}

/** Load over eight connections while a task runs. */
export async function underLoad(origin: string, who: Visitor, task: () => Promise<unknown>): Promise<Answers> {
  const load = await Load.start(origin, 8, who);
  try {
    await task();
  } finally {
    await load.stop();
  }
  return load.answers;
}
