import { parentPort, workerData } from 'node:worker_threads';
import { translateSchemaErrors } from '../../i18n/schema-text.ts';
import { inLanguage } from '../../i18n/translate.ts';
import { FileRefused } from './file-refused.ts';
import { readFile } from './read-file.ts';
import type { FromWorker, ToWorker } from './read-large-file.ts';

// Parses one file in a worker thread and posts the rows in batches.
const { request, language, batch } = workerData as ToWorker;
const send = (message: FromWorker) => parentPort?.postMessage(message);
translateSchemaErrors();
try {
  const { rows, ...file } = await inLanguage(language, () => readFile(request));
  for (let start = 0; start < rows.length; start += batch) send({ rows: rows.slice(start, start + batch) });
  send({ file });
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  send({ refused: error.errors });
}
