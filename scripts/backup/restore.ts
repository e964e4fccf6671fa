import { chooseWay } from './choose-way.ts';
import { commandLine } from './command-line.ts';
import { countRows } from './count-rows.ts';
import { Explained, explain } from './explain.ts';
import { load } from './load.ts';
import { messages } from './messages.ts';
import { withDatabase } from './with-database.ts';

// npm run db:restore: puts the content of a file of db:backup into the database, whichever way it runs.
await explain(async () => {
  const { file, way, yes } = commandLine(process.argv.slice(2), messages.restoreUsage);
  if (!file) throw new Explained(messages.restoreUsage);
  const header = await withDatabase(await chooseWay(way), (client) => load(client, file, yes), { create: true });
  console.log(messages.restored(file, new Date(header.createdAt).toLocaleString(), countRows(header)));
});
