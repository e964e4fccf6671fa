import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnvFile } from '../support/parse-env-file.ts';
import { DATA_DIR, PAGE_DIR, ROOT } from '../support/paths.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

const DATABASE = /^(DB|POSTGRES)_/;

/**
 * The environment of the API and of `migrate` under `npm start`. The files that compose reads give the rest, but never
 * the database: theirs is the one inside compose. A secret that nobody gives is kept where the database is.
 *
 * @param embedded the database of our own, or undefined where DB_HOST names another
 */
export function startEnvironment(embedded?: EmbeddedPostgres): NodeJS.ProcessEnv {
  const files = { ...readEnv('.env.development.example'), ...readEnv('.env.development') };
  const ours = Object.fromEntries(Object.entries(files).filter(([name]) => !DATABASE.test(name)));
  const env = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DB_NAME: files.DB_NAME,
    UPLOADS_DIRECTORY: join(DATA_DIR, 'uploads'),
    ...ours,
    PAGE_DIR,
    ...given(process.env),
  };
  return {
    ...env,
    ...secretOf(env),
    ...(embedded && {
      DB_HOST: embedded.host,
      DB_PORT: String(embedded.port),
      DB_NAME: files.DB_NAME,
      DB_USERNAME: 'aumento_api',
      DB_PASSWORD: embedded.password,
      POSTGRES_USER: embedded.user,
      POSTGRES_PASSWORD: embedded.password,
    }),
  };
}

/** An empty variable is one that is not set. */
function given(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Outside development nobody makes one: it has to be given. */
function secretOf({ NODE_ENV, JWT_SECRET_FILE }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = NODE_ENV === 'development' && !JWT_SECRET_FILE;
  return kept ? { JWT_SECRET_FILE: join(DATA_DIR, 'jwt-secret') } : {};
}

function readEnv(name: string): NodeJS.Dict<string> {
  try {
    return parseEnvFile(readFileSync(join(ROOT, name), 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {};
    throw error;
  }
}
