import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { currentLanguage, type Language } from '../../i18n/translate.ts';
import { FileRefused } from './file-refused.ts';
import { needsTooMuchMemory } from './import-messages.ts';
import { lookOver } from './look-over.ts';
import { type FileRequest, type ImportFile, readFile } from './read-file.ts';

export interface ToWorker {
  request: FileRequest;
  language: Language;
  /** Rows per message: deserialising it blocks the event loop. */
  batch: number;
}

export type FromWorker =
  | { rows: ImportFile['rows'] }
  | { file: Omit<ImportFile, 'rows'> }
  | { refused: FileRefused['errors'] };

/** A smaller one is parsed faster than a thread starts. */
export const LARGE = 200_000;
const BATCH = 500;
/** Heap limit in MB, far above the largest file's need; exceeding it ends only the thread. */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

/**
 * Parses a large file in a worker thread: it does not block the event loop, and its heap is freed with the thread.
 *
 * @throws FileRefused as `readFile` does, and at the heap limit
 */
export async function readLargeFile(request: FileRequest): Promise<ImportFile> {
  lookOver(request.csv);
  if (request.csv.length < LARGE) return readFile(request);
  const workerData: ToWorker = { request, language: currentLanguage(), batch: BATCH };
  // The extension of this file: TypeScript in tests, JavaScript otherwise.
  const url = new URL(`./import.worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(url, { workerData, resourceLimits: LIMITS });
  const rows: ImportFile['rows'] = [];
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if ('rows' in message) rows.push(...message.rows);
      else if ('file' in message) resolve({ ...message.file, rows });
      else reject(new FileRefused(message.refused));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooMuch ? new FileRefused([{ path: 'csv', message: needsTooMuchMemory() }]) : error);
    });
  });
}
