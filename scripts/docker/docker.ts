import { spawn } from 'node:child_process';

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** What the program reads on its standard input. */
  input?: string;
  /** Ends it early. */
  signal?: AbortSignal;
}

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `docker` to its end, whatever that is. */
export function tryDocker(args: string[], { input = '', ...options }: Options = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { ...options, stdio: 'pipe' });
    const outcome: Outcome = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
    child.stdin.on('error', () => {}); // EPIPE: it ended without reading, and its exit code tells why
    child.stdin.end(input);
  });
}

/**
 * Runs `docker`.
 *
 * @returns what it wrote to its standard output, without the blanks around it
 * @throws with the command and all that it wrote, when it ends with another code than 0
 */
export async function docker(args: string[], options: Options = {}): Promise<string> {
  const { code, stdout, stderr } = await tryDocker(args, options);
  if (code !== 0) throw new Error(`docker ${args.join(' ')}\nended with ${code}:\n${stdout}${stderr}`);
  return stdout.trim();
}
