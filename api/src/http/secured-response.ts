import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { ANSWER_HEADERS } from './security-headers.ts';

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * Adds the headers that every answer carries at the moment when it is sent, whoever made it: a route, Fastify, Nest, a
 * plugin, Node itself. What an answer says of its own wins.
 */
export class SecuredResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {
  override writeHead(status: number, ...rest: [reason?: string | Given, headers?: Given]): this {
    const [headers] = rest;
    // Nearly all come so, from Fastify: one object, which Node then writes without keeping it.
    const alone = rest.length === 1 && typeof headers === 'object' && !Array.isArray(headers);
    if (alone && this.getHeaderNames().length === 0) return super.writeHead(status, { ...ANSWER_HEADERS, ...headers });
    for (const [name, value] of Object.entries(ANSWER_HEADERS)) {
      if (!this.hasHeader(name)) this.setHeader(name, value);
    }
    return super.writeHead(status, ...(rest as [string, Given]));
  }
}
