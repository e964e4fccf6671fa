// What scripts/run.mjs runs, on whatever Node the machine has (20.11 and up): sees to it that the packages of the
// lockfile are there, and hands over to the project's own Node 24, which reads TypeScript as it is. Which program that
// is, package.json's script says: a new npm script is one line there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bootstrapMessages as messages } from './support/bootstrap-messages.mjs';
import { installPackages } from './support/install-packages.mjs';

const parent = process.ppid;
const root = dirname(import.meta.dirname);

/** What runs at the moment: npm, then the program. */
let child;
let stopping = false;
// Ctrl+C reaches the child by itself, since it shares the terminal; a SIGTERM sent to this process does not.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => stop());
// npm passes a signal to its shell, which ends without passing it on: when the shell is gone, so is whoever called.
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 250).unref();

// Options before the program are Node's.
const given = process.argv.slice(2);
const options = given.slice(
  0,
  given.findIndex((one) => !one.startsWith('--')),
);
const [program = '?', ...args] = given.slice(options.length);
if (!existsSync(join(root, program))) fail(messages.noProgram(program));
if ((await installPackages(root, run)) !== 0 && !stopping) fail(messages.installFailed);
if (stopping) process.exit(1);

const node = findNode();
const PATH = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
process.exit(
  await run(node, ['--disable-warning=ExperimentalWarning', ...options, join(root, program), ...args], {
    // The channel tells the program when this process is gone, however it ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH },
  }),
);

/** Runs a program to its end. @returns its exit code, 1 where a signal ended it */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    child = spawn(command, args, options);
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

function stop() {
  stopping = true;
  child?.kill('SIGTERM');
}

/** The Node 24 of the lockfile, or the machine's own where it is new enough (the registry has none for every platform). */
function findNode() {
  const [platform, file] = process.platform === 'win32' ? ['win', 'bin/node.exe'] : [process.platform, 'bin/node'];
  const own = join(root, 'node_modules', `node-${platform}-${process.arch}`, file);
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 11)) return process.execPath;
  return fail(messages.noNode(process.version, `${process.platform}-${process.arch}`));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
