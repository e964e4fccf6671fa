import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { HttpStatus } from '@nestjs/common';
import { errorCodes, type FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { formUnreadable, partEncoded, partTooLarge, partTwice, partUnknown } from './parts-messages.ts';

/** A part of a form, in bytes at most. `json`: read as JSON of so many names at most; without it, a Buffer. */
interface Part {
  bytes: number;
  json?: { names: number };
}
export type Parts = Readonly<Record<string, Part>>;

/** Far above any form of ours. */
const LIMITS = { parts: 20, headerPairs: 20, headerSize: 4096 };
const PLAIN = ['7bit', '8bit', 'binary'];

/**
 * Splits a form while it arrives, so that it is in memory once.
 *
 * @throws ProblemException 400 for one that cannot be read, that ends too early, or has a part twice or an
 * unknown one; 413 for a part or a body above its limit
 */
export function collectParts(request: FastifyRequest, payload: Readable, parts: Parts): Promise<Map<string, Buffer>> {
  const limit = request.routeOptions.bodyLimit as number;
  const tooLarge = () => new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
  const wrong = (path: string, sentence: () => string, status = HttpStatus.BAD_REQUEST) =>
    inLanguageOf(request, () => {
      const message = sentence();
      return new ProblemException(status, path ? `${path}: ${message}` : message, [{ path, message }]);
    });
  const unreadable = () => wrong('', formUnreadable);
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());

  return new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    const form = begin(request);
    if (!form) return reject(unreadable());
    const fail = (error: Error) => {
      payload.unpipe(form);
      payload.resume(); // what still comes is not kept
      reject(error);
    };
    form.on('file', (name, stream, _filename, encoding) => {
      const most = parts[name]?.bytes;
      stream.on('error', () => fail(unreadable()));
      if (most === undefined) return fail(wrong(String(name ?? ''), () => partUnknown(Object.keys(parts))));
      if (found.has(name)) return fail(wrong(name, partTwice));
      if (!PLAIN.includes(encoding)) return fail(wrong(name, () => partEncoded(encoding)));
      found.set(name, Buffer.alloc(0));
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > most) fail(wrong(name, () => partTooLarge(most), HttpStatus.PAYLOAD_TOO_LARGE));
        else chunks.push(chunk);
      });
      stream.on('end', () => found.set(name, Buffer.concat(chunks)));
    });
    form.on('partsLimit', () => fail(wrong('', () => partUnknown(Object.keys(parts)))));
    form.on('error', () => fail(unreadable()));
    form.on('finish', () => resolve(found));

    let received = 0;
    payload.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > limit) fail(tooLarge());
    });
    payload.on('error', () => fail(unreadable()));
    payload.on('close', () => payload.readableEnded || fail(unreadable()));
    payload.pipe(form);
  });
}

function begin({ headers }: FastifyRequest): BusboyInstance | undefined {
  try {
    // Every part as bytes, whether it is named like a file or not.
    return new Busboy({ headers: headers as BusboyHeaders, limits: LIMITS, isPartAFile: () => true });
  } catch {
    return undefined; // no boundary, or one that cannot be
  }
}
