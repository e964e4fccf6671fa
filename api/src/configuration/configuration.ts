import { resolve } from 'node:path';
import { z } from 'zod';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { databaseVariables } from './database-variables.ts';
import { readVariables } from './read-variables.ts';

/** A secret that stands in a file of the repository is no secret: these are refused outside development. */
const EXAMPLE_SECRET = /example|ejemplo|superclavesecreta|change-?me/i;

const variables = databaseVariables.extend({
  // Production unless something says otherwise: the demo's conveniences must be asked for.
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('development, test, production'),
  HOST: z.string().default('0.0.0.0').describe('an address of this machine / una dirección de esta máquina'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('0 – 65535'),
  JWT_SECRET: z.string().min(16).describe('16 characters or more / 16 caracteres o más'),
  SIGN_UP: z.enum(['open', 'invitation', 'off']).optional().describe('open, invitation, off'),
  BOOTSTRAP_TOKEN: z.string().min(32).max(200).optional().describe('32 to 200 characters / 32 a 200 caracteres'),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(1000).default(10).describe('1 – 1000'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace, silent'),
  MODEL_MANIFEST: z
    .string()
    .default(resolve(import.meta.dirname, '../../../model/artifacts/salary-v1.manifest.json'))
    .describe('the path of a manifest / la ruta de un manifiesto'),
  TRUST_PROXY: z
    .string()
    .default('')
    .describe('addresses of proxies, such as loopback or 10.0.0.0/8 / direcciones de proxies'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('an address such as http://localhost:3001 / una dirección como http://localhost:3001'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('0 – 65535, or nothing for no metrics / 0 – 65535, o nada para no tener métricas'),
  PAGE_DIR: z.string().optional().describe('the folder of the built page / la carpeta de la página construida'),
});

type Variables = z.infer<typeof variables>;
export type Configuration = Readonly<Variables & { SIGN_UP: NonNullable<Variables['SIGN_UP']> }>;

/** The token under which Nest hands out the checked configuration. */
export const CONFIGURATION = Symbol('configuration');

/**
 * Reads and checks the environment, once, before anything else runs.
 *
 * @throws StartupError for a wrong variable, and for an example secret outside development.
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const configuration = readVariables(variables, env);
  const { PORT, METRICS_PORT } = configuration;
  if (PORT > 0 && PORT === METRICS_PORT) throw new StartupError(startupMessages[terminalLanguage(env)].samePort(PORT));
  if (configuration.NODE_ENV !== 'development' && EXAMPLE_SECRET.test(configuration.JWT_SECRET)) {
    throw new StartupError(startupMessages[terminalLanguage(env)].exampleSecret('JWT_SECRET'));
  }
  // Whoever finds a server of people's salaries must not make themselves an account; a demo is for trying.
  const SIGN_UP = configuration.NODE_ENV === 'development' ? 'open' : 'invitation';
  return { SIGN_UP, ...configuration };
}
