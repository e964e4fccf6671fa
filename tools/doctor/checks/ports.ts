import { createServer } from 'node:net';
import { startEnvironment } from '../../../scripts/database/start-environment.ts';
import { type Check, type Finding, finding } from '../finding.ts';
import { messages } from '../messages/machine.ts';
import { type Owner, ownerOf } from '../platform/port-owner.ts';

interface Wanted {
  port: number;
  /** On which address it is opened; undefined for all. */
  host?: string;
  way: string;
  variable: string;
}

export const ports: Check = async ({ compose }) => {
  const { PORT = '3000', HOST } = startEnvironment();
  const wanted: Wanted[] = [{ port: Number(PORT), way: 'npm start', variable: 'PORT', ...(HOST && { host: HOST }) }];
  const way = 'docker compose up';
  for (const { published } of compose?.services['predictor-ui'].ports ?? [])
    wanted.push({ port: Number(published), way, variable: 'UI_PORT' });
  for (const { published } of compose?.services.nestapp.ports ?? [])
    wanted.push({ port: Number(published), way, variable: 'API_PORT' });
  // 0 is any free one.
  return Promise.all(wanted.filter(({ port }) => port > 0).map(look));
};

async function look({ port, host, way, variable }: Wanted): Promise<Finding> {
  const code = await tryToListen(port, host);
  if (!code) return finding('ok', messages.portFree(port));
  const windows = process.platform === 'win32';
  const cure = windows ? `$env:${variable}=${port + 90}; ${way}` : `${variable}=${port + 90} ${way}`;
  if (code !== 'EADDRINUSE') return finding('error', messages.portForbidden(port, code, way, cure));
  const owner = await ownerOf(port);
  if (owner?.ours) return finding('ok', messages.portOurs(port, nameOf(owner)));
  return finding('error', messages.portTaken(port, nameOf(owner), way, cure));
}

function nameOf(owner: Owner | undefined): string {
  if (owner?.container) return messages.container(owner.container);
  return owner?.pid ? messages.program(owner.name ?? '?', owner.pid) : messages.somebody;
}

/** @returns the code of the error, if any */
function tryToListen(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
