import { createServer } from 'node:http';
import { hostname } from 'node:os';

const port = Number(process.env.PORT);
let visits = 0;

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  const answer = request.url === '/health' ? { status: 'ok' } : { copy: hostname(), port, visits: ++visits };
  response.end(`${JSON.stringify(answer)}\n`);
});
server.listen(port, '0.0.0.0', () => console.log(`Listening on port ${port}`));

process.on('SIGTERM', () => {
  console.log('SIGTERM: no new requests, those under way are finished');
  server.close(() => console.log('Done'));
});
