import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  /** Each header as received: [lower-case name, value]. */
  headers: [string, string][];
  body: string;
}

/** Sends raw text to a local port and reads until the server closes. */
export function rawRequest(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', reject);
    socket.once('close', () => {
      const all = Buffer.concat(chunks).toString('latin1');
      const end = all.indexOf('\r\n\r\n');
      const [first = '', ...lines] = all.slice(0, end).split('\r\n');
      const headers = lines.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      });
      resolve({ status: Number(first.split(' ')[1]), headers, body: all.slice(end + 4) });
    });
  });
}

/** A request without a body, with `connection: close`. */
export function requestText(method: string, target: string, ...headers: string[]): string {
  return [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
}
