import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fchmodSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';

const newSecret = () => randomBytes(32).toString('hex');
/** Of a process that was given none. */
const ofThisProcess = newSecret();
const developing = ({ NODE_ENV, JWT_SECRET }: NodeJS.ProcessEnv) => NODE_ENV === 'development' && !JWT_SECRET;

/** The environment, in development with a secret where neither JWT_SECRET nor JWT_SECRET_FILE gives one. */
export function withSecret(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return developing(env) && !env.JWT_SECRET_FILE ? { ...env, JWT_SECRET: ofThisProcess } : env;
}

/**
 * In development, makes the file that JWT_SECRET_FILE names where it is missing or empty, and says so where no file is
 * named: then sessions end with this process.
 *
 * @throws StartupError where the file cannot be made
 */
export function keepSecret(env: NodeJS.ProcessEnv = process.env): void {
  if (!developing(env)) return;
  const messages = startupMessages[terminalLanguage(env)];
  const file = env.JWT_SECRET_FILE;
  if (!file) return void process.stderr.write(`${messages.passingSecret}\n`);
  try {
    if (!contentOf(file)) makeSecret(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // What is there and cannot be read is told by who reads it.
    if (code !== 'EISDIR') throw new StartupError(messages.secretNotMade('JWT_SECRET', file, code));
  }
}

/**
 * Of several that make one file at once, all end with the same secret: who links a name beside it first is elected, and
 * all write what that one says. The name goes only when the file holds the secret, so nobody can be elected after.
 */
function makeSecret(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const elected = `${file}.new`;
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, `${newSecret()}\n`, { mode: 0o600 });
  try {
    linkSync(own, elected);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own);
  }
  const secret = contentOf(elected);
  if (!contentOf(file)) writeInPlace(file, `${secret}\n`);
  rmSync(elected, { force: true });
}

/** Never emptied on the way: who reads meanwhile finds nothing or all of it. */
function writeInPlace(file: string, text: string): void {
  const descriptor = openSync(file, 'a', 0o600);
  try {
    fchmodSync(descriptor, 0o600);
  } finally {
    closeSync(descriptor);
  }
  writeFileSync(file, text, { flag: 'r+' });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
