import { hostname } from 'node:os';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();

app.get('/', (context) => context.json({ message: 'Hello from a container', container: hostname() }));

serve({ fetch: app.fetch, port: 3000 }, () => console.log('Listening on 3000'));
