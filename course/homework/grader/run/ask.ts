import { type IncomingMessage, request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type { Door } from './door.ts';

const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 5_000;

/** The address of one of the student's servers. */
export interface Origin {
  door: Door;
  /** An address in a network that the door is in. */
  address: string;
  port: number;
}

export interface Answer {
  status: number;
  type: string;
  text: string;
  /** undefined where the body is not JSON. */
  json: Record<string, unknown> | undefined;
}

/** Asks a server of the student's. @returns undefined when nothing answers within 5 seconds */
export async function ask(
  { door, address, port }: Origin,
  path: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<Answer | undefined> {
  const connection = door.connect(address, port);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request({
        createConnection: () => connection,
        method: body === undefined ? 'GET' : 'POST',
        path,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          // The same Host as for a published port of this machine.
          host: `127.0.0.1:${port}`,
          connection: 'close',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
        },
      });
      asked.on('response', resolve).on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
    const text = await textOf(beginning(response));
    return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text, json: parse(text) };
  } catch {
    return undefined;
  } finally {
    connection.destroy();
  }
}

/** Cuts off an endless answer. */
async function* beginning(response: IncomingMessage): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of response) {
    yield chunk;
    bytes += chunk.length;
    if (bytes > MOST_BYTES) break;
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
