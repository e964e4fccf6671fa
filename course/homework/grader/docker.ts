import { type ChildProcess, spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import { LIMITS } from './limits.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** How it ended: by itself, at a limit, or because the grader was stopped. */
  ended: 'itself' | 'time' | 'output' | 'stopped';
}

interface Options {
  cwd?: string;
  seconds?: number;
  input?: string;
  signal?: AbortSignal | undefined;
  /** Receives standard output where it is binary; it is then not kept. */
  onStdout?: (chunk: Buffer) => void;
}

/** Environment variables that docker itself needs. A student's compose file sees no others. */
const KEPT =
  /^(PATH|HOME|USERPROFILE|SYSTEMROOT|WINDIR|APPDATA|LOCALAPPDATA|PROGRAMFILES|PROGRAMDATA|TEMP|TMP|TMPDIR|XDG_RUNTIME_DIR|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS_VERIFY|TLS))$/i;
const GRACE_MS = 3_000;
const running = new Set<ChildProcess>();

/** Runs `docker` with a timeout and a limit on its output. Never rejects. */
export function docker(args: string[], options: Options = {}): Promise<Outcome> {
  const { cwd, seconds = 60, input = '', signal, onStdout } = options;
  return new Promise((resolve) => {
    const outcome: Outcome = { code: null, stdout: '', stderr: '', ended: 'itself' };
    const child = start(args, cwd);
    let bytes = 0;
    const end = (why: Outcome['ended']) => {
      if (outcome.ended !== 'itself') return;
      outcome.ended = why;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    };
    const keep = (stream: 'stdout' | 'stderr') => (text: string) => {
      bytes += text.length;
      if (bytes > LIMITS.outputBytes) end('output');
      else outcome[stream] += text;
    };
    const timer = setTimeout(() => end('time'), seconds * 1000);
    const stop = () => end('stopped');
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    if (onStdout) child.stdout.on('data', onStdout);
    else child.stdout.setEncoding('utf8').on('data', keep('stdout'));
    child.stderr.setEncoding('utf8').on('data', keep('stderr'));
    const done = (code: number | null, error = '') => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve({ ...outcome, code, stderr: outcome.stderr + error });
    };
    child.on('error', (error) => done(null, error.message));
    child.on('close', (code) => done(code));
    child.stdin.on('error', () => {}); // EPIPE: it ended without reading, and its exit code tells why
    child.stdin.end(input);
  });
}

function start(args: string[], cwd?: string) {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name));
  const env = { ...Object.fromEntries(kept), LANG: 'C.UTF-8', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' };
  const child = spawn('docker', args, { cwd, env, stdio: 'pipe', windowsHide: true });
  running.add(child);
  child.once('close', () => running.delete(child)).once('error', () => running.delete(child));
  return child;
}

/** A command's standard input and output as one stream; destroying it kills the command. */
export function connection(args: string[]): Duplex {
  const child = start(args);
  child.stderr.resume();
  child.on('error', () => {}); // not started: its streams end
  return Duplex.from({ readable: child.stdout, writable: child.stdin })
    .on('error', () => {})
    .on('close', () => child.kill());
}

/** The last line of docker's output is the error; warnings come before. */
export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** The lines that a command lists, none where it fails. */
export async function lines(args: string[]): Promise<string[]> {
  const { code, stdout } = await docker(args);
  return code === 0 ? stdout.split('\n').filter(Boolean) : [];
}

/** Ends whatever `docker` runs at the moment. */
export function killAll(): void {
  for (const child of running) child.kill('SIGTERM');
}
