import type { Client } from 'pg';
import { chooseWay } from './choose-way.ts';
import { commandLine } from './command-line.ts';
import { countRows } from './count-rows.ts';
import { Explained, explain } from './explain.ts';
import { interruptible } from './interrupt.ts';
import { load } from './load.ts';
import { messages } from './messages.ts';
import type { PhotoProgram } from './photo-program.ts';
import { checkBackup } from './read-backup.ts';
import { withDatabase } from './with-database.ts';

// npm run db:restore: puts the content of a file of db:backup into the database, whichever way it runs.
await explain(() =>
  interruptible(async (signal) => {
    const { file, way, yes } = commandLine(process.argv.slice(2), messages.restoreUsage);
    if (!file) throw new Explained(messages.restoreUsage);
    await checkBackup(file, signal); // before anything is started, made or locked for it
    const work = (client: Client, photos: PhotoProgram) => load(client, file, yes, signal, photos);
    const header = await withDatabase(await chooseWay(way, signal), work, { create: true, signal });
    console.log(messages.restored(file, new Date(header.createdAt).toLocaleString(), countRows(header)));
  }),
);
