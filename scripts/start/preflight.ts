import { createServer } from 'node:net';
import { type Configuration, readConfiguration } from '../../api/src/configuration/configuration.ts';
import { keepSecret } from '../../api/src/configuration/own-secret.ts';
import { listenTrouble } from '../../api/src/http/server/listen-trouble.ts';
import { loadModel } from '../../api/src/models/load-model.ts';

/**
 * Finds early, before the build, what would stop the API from starting.
 *
 * @throws StartupError for a wrong variable, a port that is taken, and a model that is not what its manifest says
 */
export async function preflight(env: NodeJS.ProcessEnv): Promise<void> {
  keepSecret(env);
  const ours = { DB_USERNAME: 'later', DB_PASSWORD: 'later' };
  const configuration = readConfiguration(env.DB_HOST ? env : { ...env, ...ours });
  await checkPort(configuration);
  await loadModel(configuration.MODEL_MANIFEST);
}

function checkPort(configuration: Configuration): Promise<void> {
  const { HOST: host, PORT: port } = configuration;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(listenTrouble(error, configuration)));
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}
