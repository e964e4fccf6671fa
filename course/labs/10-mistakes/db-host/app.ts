import { connect } from 'node:net';

const { DB_HOST = '', DB_PORT } = process.env;
const socket = connect(Number(DB_PORT), DB_HOST);
socket.on('connect', () => {
  console.log(`Connected to ${DB_HOST}:${DB_PORT}`);
  socket.end();
});
socket.on('error', ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});
