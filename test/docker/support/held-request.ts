import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';

export interface HeldRequest {
  /** Sends the body. @returns the status of the answer */
  finish(body: unknown): Promise<number | undefined>;
}

/**
 * Begins a POST and holds its body back. Resolves when the server has said "100 Continue": from then on the request is
 * certainly under way, and stays so until the body is sent. Nothing is left to the clock.
 */
export async function holdRequest(url: string, headers: Record<string, string> = {}): Promise<HeldRequest> {
  const held = request(url, {
    method: 'POST',
    agent: new Agent({ maxSockets: 1 }), // a connection of its own
    headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
  });
  const answered = once(held, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {}); // a connection that breaks before finish() is told there
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
