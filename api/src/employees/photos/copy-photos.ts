import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cloudinaryAccount, photoVariables } from '../../configuration/photo-variables.ts';
import { readVariables } from '../../configuration/read-variables.ts';
import { terminalLanguage } from '../../startup/language.ts';
import { runOrExplain } from '../../startup/run-or-explain.ts';
import { StartupError } from '../../startup/startup-error.ts';
import { startupMessages } from '../../startup/startup-messages.ts';
import type { PhotoId } from './photos.schema.ts';
import { type PhotoStorage, photoStorage } from './storage/photo-storage.ts';

// For db:backup and db:restore, in the container too: photos from where they are kept (`read`), or to there (`write`).
// One a line: its id, a tab and its content in base64, which is empty where it is lost. `read` is asked for by their ids.
await runOrExplain(async () => {
  const messages = startupMessages[terminalLanguage()];
  const read = readVariables(photoVariables, process.env);
  const storage = photoStorage({ ...read, CLOUDINARY: cloudinaryAccount(read, messages) });
  if (!storage) throw new StartupError(messages.noPlaceForPhotos);
  for await (const line of createInterface({ input: process.stdin })) {
    await (process.argv[2] === 'write' ? writeOne(storage, line) : readOne(storage, line));
  }
});

async function readOne(storage: PhotoStorage, id: string): Promise<void> {
  const webp = await storage.read(id as PhotoId);
  if (!process.stdout.write(`${id}\t${webp?.toString('base64') ?? ''}\n`)) await once(process.stdout, 'drain');
}

async function writeOne(storage: PhotoStorage, line: string): Promise<void> {
  const [id = '', content = ''] = line.split('\t');
  if (content) await storage.write(id as PhotoId, Buffer.from(content, 'base64'));
}
