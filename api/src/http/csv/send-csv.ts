import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Streams a CSV file, named such as `employees-2026-07-15.csv`. */
export function sendCsv(reply: FastifyReply, name: string, pieces: AsyncIterable<string>): StreamableFile {
  const day = new Date().toISOString().slice(0, 10);
  reply.header('Content-Disposition', `attachment; filename="${name}-${day}.csv"`);
  return new StreamableFile(Readable.from(pieces), { type: 'text/csv; charset=utf-8; header=present' });
}
