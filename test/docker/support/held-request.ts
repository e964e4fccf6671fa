import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';

export interface HeldRequest {
  /** Sends the body. @returns the response's status */
  finish(body: unknown): Promise<number | undefined>;
}

/**
 * Begins a POST and holds its body back. Resolves when the server has said "100 Continue": from then on the request is
 * in progress until the body is sent, whatever the timing.
 */
export async function holdRequest(url: string, headers: Record<string, string> = {}): Promise<HeldRequest> {
  const held = request(url, {
    method: 'POST',
    agent: new Agent({ maxSockets: 1 }), // a connection of its own
    headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
  });
  const answered = once(held, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {}); // finish() reports a connection that breaks before
  held.flushHeaders();
  await once(held, 'continue');
  return {
    async finish(body) {
      held.end(JSON.stringify(body));
      const [response] = await answered;
      response.resume();
      await once(response, 'end');
      return response.statusCode;
    },
  };
}
