import { join } from 'node:path';
import { createServer } from 'vite';

// Vite's own server, at HOST and PORT, for npm run dev, which is told by a message that it listens, and without which it
// ends. Where /api is passed on to, API_URL says.
process.on('disconnect', () => process.exit());
const server = await createServer({
  root: join(import.meta.dirname, '..'),
  logLevel: 'warn',
  clearScreen: false,
  server: { host: process.env.HOST, port: Number(process.env.PORT), strictPort: true },
});
await server.listen();
process.send?.('listening');
