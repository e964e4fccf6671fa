import { join } from 'node:path';
import type { Client } from 'pg';
import { ROOT } from '../../scripts/support/paths.ts';
import { chooseWay } from './choose-way.ts';
import { commandLine } from './command-line.ts';
import { countRows } from './count-rows.ts';
import { explain } from './explain.ts';
import { interruptible } from './interrupt.ts';
import { messages } from './messages.ts';
import type { PhotoProgram } from './photo-program.ts';
import { save } from './save.ts';
import { withDatabase } from './with-database.ts';

// npm run db:backup: everything that the database holds, in one file that either way to run can restore.
await explain(() =>
  interruptible(async (signal) => {
    const { file = join(ROOT, 'backups', defaultName()), way } = commandLine(
      process.argv.slice(2),
      messages.backupUsage,
    );
    const work = (client: Client, photos: PhotoProgram) => save(client, file, signal, photos);
    const header = await withDatabase(await chooseWay(way, signal), work, { create: false, signal });
    console.log(messages.saved(file, countRows(header)));
    if (header.lost > 0) console.log(messages.photosLost(header.lost));
    console.log(messages.keepSafe);
  }),
);

/** Such as `aumento-2026-07-15-093000.dump`, by the clock of this machine. */
function defaultName(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return `aumento-${local.slice(0, 10)}-${local.slice(11, 19).replaceAll(':', '')}.dump`;
}
