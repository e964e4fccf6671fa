interface Series {
  metric: Record<string, string>;
  value: [number, string];
}

/** Queries a running Prometheus over its HTTP API. https://prometheus.io/docs/prometheus/latest/querying/api/ */
export class Prometheus {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** @throws with Prometheus's message when it refuses, such as an invalid expression */
  async get<T>(path: string): Promise<T> {
    const answer = (await (await fetch(`${this.#origin}/api/v1/${path}`)).json()) as { error?: string; data: T };
    if (answer.error) throw new Error(`${path}: ${answer.error}`);
    return answer.data;
  }

  /** The current values of all series of an expression. */
  async values(expression: string): Promise<number[]> {
    const { result } = await this.get<{ result: Series[] }>(`query?query=${encodeURIComponent(expression)}`);
    return result.map(({ value: [, text] }) => Number(text));
  }
}
