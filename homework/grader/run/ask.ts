const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 5_000;

export interface Answer {
  status: number;
  type: string;
  text: string;
  /** undefined where it is no JSON. */
  json: Record<string, unknown> | undefined;
}

/** Asks a server of the student's. @returns undefined when nothing answers within 5 seconds */
export async function ask(
  url: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await beginning(response);
    return { status: response.status, type: response.headers.get('content-type') ?? '', text, json: parse(text) };
  } catch {
    return undefined;
  }
}

/** What a server that never ends says is cut off. */
async function beginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString();
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
