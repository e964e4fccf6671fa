import { createServer } from 'node:net';
import { type Configuration, readConfiguration } from '../../api/src/configuration/configuration.ts';
import { loadModel } from '../../api/src/models/load-model.ts';
import { terminalLanguage } from '../../api/src/startup/language.ts';
import { StartupError } from '../../api/src/startup/startup-error.ts';
import { startupMessages } from '../../api/src/startup/startup-messages.ts';

/**
 * Looks for the trouble that the API would find at its start, before a minute is spent on building it.
 *
 * @throws StartupError for a wrong variable, a port that is taken, and a model that is not what its manifest says
 */
export async function preflight(env: NodeJS.ProcessEnv): Promise<void> {
  const ours = { DB_USERNAME: 'later', DB_PASSWORD: 'later' };
  const configuration = readConfiguration(env.DB_HOST ? env : { ...env, ...ours });
  await checkPort(configuration);
  await loadModel(configuration.MODEL_MANIFEST);
}

function checkPort({ HOST, PORT }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new StartupError(startupMessages[terminalLanguage()].portTaken(PORT)) : error);
    });
    server.listen({ host: HOST, port: PORT }, () => server.close(() => resolve()));
  });
}
