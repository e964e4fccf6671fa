import { hostname } from 'node:os';

const name = 'world';
console.log(`Hello, ${name}! I am ${hostname()}, with Node ${process.version} on ${process.platform}.`);
