import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { ANSWER_HEADERS } from './security-headers.ts';

type Given = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * Adds the common headers when any response is sent: by a route, Fastify, Nest, a plugin or Node itself. A response's
 * own headers win.
 */
export class SecuredResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {
  override writeHead(status: number, ...rest: [reason?: string | Given, headers?: Given]): this {
    const [headers] = rest;
    // The usual case, from Fastify: one object, which Node writes directly.
    const alone = rest.length === 1 && typeof headers === 'object' && !Array.isArray(headers);
    if (alone && this.getHeaderNames().length === 0) return super.writeHead(status, { ...ANSWER_HEADERS, ...headers });
    for (const [name, value] of Object.entries(ANSWER_HEADERS)) {
      if (!this.hasHeader(name)) this.setHeader(name, value);
    }
    return super.writeHead(status, ...(rest as [string, Given]));
  }
}
