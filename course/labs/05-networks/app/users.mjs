// A small web API, which answers with a list of people: in a container, or on your machine on the port that you name.
import { createServer } from 'node:http';
import { hostname } from 'node:os';

const port = Number(process.argv[2] ?? 3005);
const people = [
  { name: 'Ada', email: 'ada@example.com' },
  { name: 'Grace', email: 'grace@example.com' },
];

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', server: hostname() });
  response.end(JSON.stringify(people));
});
server.listen(port, '0.0.0.0', () => console.log(`Users on port ${port} of ${hostname()}`));

process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
