import { spawn } from 'node:child_process';
import { messages } from './docker/dev-messages.ts';
import { requireEngine } from './docker/require-engine.ts';
import { ROOT } from './support/paths.ts';

// npm run dev:docker: the containers, following what is changed in api/ and predictor-ui/. Arguments go on to
// `docker compose up`.
const FILES = ['-f', 'docker-compose.yml', '-f', 'docker/compose.dev.yml'];

try {
  await requireEngine();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const at = (port: string) => `http://localhost:${port}`;
console.log(messages.starting(at(process.env.UI_PORT || '8080'), at(process.env.API_PORT || '3001')));
console.log(messages.live);

const up = ['compose', ...FILES, 'up', '--build', '--watch', ...process.argv.slice(2)];
const compose = spawn('docker', up, { cwd: ROOT, stdio: 'inherit' });
// Ctrl+C reaches Compose by itself, which stops the containers: wait for it. A SIGTERM is sent to this process alone.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => compose.kill('SIGTERM'));
compose.on('exit', (code) => process.exit(code ?? 1));
