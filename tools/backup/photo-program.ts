import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

type Action = 'read' | 'write';

/** Reads and writes the photos where the API keeps them, by its own program; it is not started where there are none. */
export type PhotoProgram = (action: Action) => Promise<{ command: string; args: string[]; env?: NodeJS.ProcessEnv }>;

/** The lines of photos, in the order of their ids. @throws Explained where they cannot be read */
export async function* readPhotos(program: PhotoProgram, ids: string[]): AsyncGenerator<string> {
  if (ids.length === 0) return;
  const { child, ended } = await start(program, 'read');
  try {
    child.stdin?.end(`${ids.join('\n')}\n`);
    if (child.stdout) for await (const line of createInterface({ input: child.stdout })) yield `${line}\n`;
    const trouble = await ended;
    if (trouble) throw new Explained(messages.photosNotRead(trouble));
  } finally {
    child.kill();
  }
}

/** Of at least one photo. @throws Explained where they cannot be written */
export async function writePhotos(program: PhotoProgram, lines: AsyncIterable<Buffer>): Promise<void> {
  const { child, ended } = await start(program, 'write');
  try {
    // Where the program ends early, what it said tells more than the broken pipe.
    const written = child.stdin && pipeline(Readable.from(lines), child.stdin).catch((error: Error) => error);
    const trouble = await ended;
    const broken = await written;
    if (trouble) throw new Explained(messages.photosNotWritten(trouble));
    if (broken instanceof Error) throw broken;
  } finally {
    child.kill();
  }
}

async function start(program: PhotoProgram, action: Action) {
  const { command, args, env } = await program(action);
  const child = spawn(command, [...args, action], { env: env ?? process.env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {}); // its end says why
  return { child: child as ChildProcess, ended: endOf(child) };
}

/** What it says of its trouble; undefined where it has none. */
async function endOf(child: ChildProcess): Promise<string | undefined> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const [code] = (await once(child, 'close').catch((error: Error) => [error.message])) as [number | string | null];
  return code === 0 ? undefined : said.trim().split('\n').at(-1) || String(code);
}
