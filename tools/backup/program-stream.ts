import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';

/** Runs a program, and gives its input and output in the form in which pg expects a socket. */
export function programStream(command: string, args: string[]): Duplex {
  const program = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const stream: Duplex = Duplex.from({ readable: program.stdout, writable: program.stdin });
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  program.on('error', (error) => stream.destroy(error));
  program.on('close', (code) => stream.destroy(code ? new Error(said.trim() || `${command}: ${code}`) : undefined));
  stream.on('close', () => program.kill());
  // What pg calls on a socket; this one is open from the start, and has no delay to turn off.
  return Object.assign(stream, {
    connect: () => process.nextTick(() => stream.emit('connect')),
    setNoDelay: () => stream,
    setKeepAlive: () => stream,
    ref: () => stream,
    unref: () => stream,
  });
}
