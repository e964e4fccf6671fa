import { hostname } from 'node:os';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const host = process.env.HOST ?? '0.0.0.0';
const app = new Hono();

app.get('/', (context) => context.json({ message: 'Hello from a container', container: hostname() }));

const server = serve({ fetch: app.fetch, hostname: host, port: 3000 }, () => console.log(`Listening on ${host}:3000`));

process.on('SIGTERM', () => {
  console.log('SIGTERM: no new requests, and then the end');
  server.close();
});
