import type { DataSource } from 'typeorm';
import { deleteFictitious, someFictitious } from './fictitious.sql.ts';
import { migrations } from './migrations/index.ts';
import { rowsOf } from './query.ts';

/**
 * AUMENTO_DATA=none: takes the fictitious company, which db/init loads, out of a new database. One that was migrated
 * before may have been worked with: nothing is deleted there.
 *
 * @param done how many migrations ran now: all of them on a new database
 * @returns what to tell; undefined where nobody fictitious was there anyway
 */
export async function leaveEmpty(
  dataSource: DataSource,
  done: number,
): Promise<'leftEmpty' | 'notEmptied' | undefined> {
  if (!(await rowsOf(dataSource, someFictitious))[0]?.there) return undefined;
  if (done < migrations.length) return 'notEmptied';
  await dataSource.transaction(async (manager) => {
    for (const statement of deleteFictitious) await rowsOf(manager, statement);
  });
  return 'leftEmpty';
}
