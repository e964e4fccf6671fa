import { createServer } from 'node:http';

const version = '1.0';
createServer((_, response) => response.end(`Hello from version ${version}\n`)).listen(3000);
process.on('SIGTERM', () => process.exit());
