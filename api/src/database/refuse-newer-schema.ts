import type { DataSource } from 'typeorm';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { schemaState } from './schema-state.ts';

/** @throws StartupError when a newer version of the code has migrated the database: ours might damage its rows. */
export async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const { unknown } = await schemaState(dataSource);
  if (unknown) throw new StartupError(startupMessages[terminalLanguage()].schemaNewer(unknown));
}
