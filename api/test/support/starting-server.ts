import { connect, createServer, type Server } from 'node:net';

/** ErrorResponse 57P03, as PostgreSQL sends it while it starts: https://www.postgresql.org/docs/18/protocol-message-formats.html */
function cannotConnectNow(): Buffer {
  const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is starting up'].map((field) => `${field}\0`);
  const body = Buffer.from(`${fields.join('')}\0`);
  const header = Buffer.alloc(5);
  header.write('E');
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

/** A server that answers the first connections with "starting up", then proxies to a real one. */
export function startingServer(real: { host: string; port: number }, refusals: number): Server {
  let count = 0;
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    count += 1;
    if (count <= refusals) {
      socket.once('data', () => socket.end(cannotConnectNow()));
      return;
    }
    const onward = connect(real);
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
}
