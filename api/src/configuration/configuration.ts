import { resolve } from 'node:path';
import { z } from 'zod';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { parseHosts } from './allowed-hosts.ts';
import { dataChoice } from './data-choice.ts';
import { databaseVariables } from './database-variables.ts';
import { withSecret } from './own-secret.ts';
import { type CloudinaryAccount, cloudinaryAccount, photoVariables } from './photo-variables.ts';
import { readVariables } from './read-variables.ts';
import { secretTrouble } from './secret-trouble.ts';
import { parseTrustList } from './trust-list.ts';

const onOrOff = z.enum(['on', 'off']).optional();

const variables = databaseVariables.extend({
  ...photoVariables.shape,
  // Production by default: the demo's conveniences are opt-in.
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('development, test, production'),
  HOST: z.string().default('0.0.0.0').describe('an address of this machine / una dirección de esta máquina'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('0 – 65535'),
  JWT_SECRET: z
    .string()
    .describe(
      '32 bytes or more, such as the output of: openssl rand -hex 32 / 32 bytes o más, por ejemplo la salida de: openssl rand -hex 32',
    ),
  SIGN_UP: z.enum(['open', 'invitation', 'off']).optional().describe('open, invitation, off'),
  BOOTSTRAP_TOKEN: z.string().min(32).max(200).optional().describe('32 to 200 characters / 32 a 200 caracteres'),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(1000).default(10).describe('1 – 1000'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace, silent'),
  MODEL_MANIFEST: z
    .string()
    .default(resolve(import.meta.dirname, '../../../model/artifacts/salary.manifest.json'))
    .describe('the path of a manifest / la ruta de un manifiesto'),
  MINIMUM_RAISE: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000_000)
    .default(3_000)
    .describe(
      'whole units of the company’s currency a year, 0 – 100000000 / unidades enteras de la moneda de la empresa al año, 0 – 100000000',
    ),
  ASK_ABOVE_RAISE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000)
    .default(30)
    .describe('percent of the salary, 0 – 1000 / porcentaje del salario, 0 – 1000'),
  TRUST_PROXY: z
    .string()
    .default('')
    .refine((text) => parseTrustList(text) !== undefined)
    .describe(
      'addresses, ranges (10.0.0.0/8), loopback, linklocal, uniquelocal and host names, with commas / direcciones, rangos (10.0.0.0/8), loopback, linklocal, uniquelocal y nombres de host, con comas',
    ),
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .refine((text) => parseHosts(text) !== undefined)
    .describe(
      'host names with commas; .example.com for all below it / nombres de host con comas; .example.com para todos los que tiene debajo',
    ),
  API_DOCS: onOrOff.describe('on, off'),
  COURSE_PAGE: onOrOff.describe('on, off'),
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
  AUMENTO_DATA: dataChoice,
  PAGE_DIR: z.string().optional().describe('the folder of the built page / la carpeta de la página construida'),
});

type Variables = z.infer<typeof variables>;
/** Defaults that depend on NODE_ENV. */
type Derived = 'API_DOCS' | 'COURSE_PAGE' | 'SIGN_UP';
export type Configuration = Readonly<
  Variables &
    Required<Pick<Variables, Derived>> & {
      CLOUDINARY: CloudinaryAccount | undefined;
      /** MODEL_MANIFEST was given: that model is served, whatever is active in the registry. */
      MODEL_PINNED: boolean;
    }
>;

/** Nest's injection token of the configuration. */
export const CONFIGURATION = Symbol('configuration');

/**
 * Reads and validates the environment, once, before anything else.
 *
 * @throws StartupError for an invalid variable, for an incomplete account of Cloudinary and for a missing or, outside development, weak secret.
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const read = readVariables(variables, withSecret(env));
  const { NODE_ENV, PORT, METRICS_PORT, JWT_SECRET } = read;
  const messages = startupMessages[terminalLanguage(env)];
  if (PORT > 0 && PORT === METRICS_PORT) throw new StartupError(messages.samePort(PORT));
  const trouble = secretTrouble(JWT_SECRET, NODE_ENV);
  const file = env.JWT_SECRET ? undefined : env.JWT_SECRET_FILE;
  if (trouble) throw new StartupError(messages[trouble]('JWT_SECRET', file));
  // Elsewhere the parts for development and the course, and open sign-up, are opt-in.
  const development = NODE_ENV === 'development';
  return {
    ...read,
    CLOUDINARY: cloudinaryAccount(read, messages),
    MODEL_PINNED: Boolean(env.MODEL_MANIFEST || env.MODEL_MANIFEST_FILE),
    API_DOCS: read.API_DOCS ?? (development ? 'on' : 'off'),
    COURSE_PAGE: read.COURSE_PAGE ?? (development ? 'on' : 'off'),
    SIGN_UP: read.SIGN_UP ?? (development ? 'open' : 'invitation'),
  };
}
