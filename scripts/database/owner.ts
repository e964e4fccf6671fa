import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the process that started the server in this folder still runs, and is not this one. */
export async function ownedByAnother(dir: string): Promise<boolean> {
  const pid = Number(await readFile(join(dir, 'owner.pid'), 'utf8').catch(() => '0'));
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
