import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ANSWER_HEADERS } from '../security-headers.ts';

/** Node's error codes of invalid HTTP, with their status. */
const STATUSES: Record<string, number> = {
  HPE_INVALID_METHOD: 405,
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** For a whole request, headers and body. */
export const REQUEST_SECONDS = 30;

const UNREADABLE = 'This cannot be read as an HTTP request. / Esto no se puede leer como una petición HTTP.';
const TOO_SLOW =
  `The request took longer than ${REQUEST_SECONDS} s to arrive. Send less, or over a faster connection. / ` +
  `La petición tardó más de ${REQUEST_SECONDS} s en llegar. Envía menos, o por una conexión más rápida.`;

const HEADERS = Object.entries(ANSWER_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);

/** Answers invalid HTTP, and what takes too long, with problem+json, too. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = STATUSES[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status];
  const detail = status === 408 ? TOO_SLOW : UNREADABLE;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n` +
      `${HEADERS.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
