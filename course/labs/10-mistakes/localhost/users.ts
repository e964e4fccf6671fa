import { createServer } from 'node:http';

createServer((_, answer) => answer.end('[{"name":"Ada"}]\n')).listen(3005);
process.on('SIGTERM', () => process.exit());
