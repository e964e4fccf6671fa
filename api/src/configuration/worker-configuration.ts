import { randomBytes } from 'node:crypto';
import { type Configuration, readConfiguration } from './configuration.ts';

/** What only the API needs: an env file gives every variable to every service. */
const OF_THE_API = /^(BOOTSTRAP_TOKEN|CLOUDINARY_\w+|UPLOADS_DIRECTORY|METRICS_PORT|PORT|JWT_SECRET)(_FILE)?$/;

/**
 * The worker's configuration, by the same schema as the API's.
 *
 * @throws StartupError for an invalid variable
 */
export function readWorkerConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const given = Object.entries(env).filter(([name]) => !OF_THE_API.test(name));
  // It signs nothing: a secret of its own, that nobody knows.
  return readConfiguration({ ...Object.fromEntries(given), JWT_SECRET: randomBytes(32).toString('hex') });
}
