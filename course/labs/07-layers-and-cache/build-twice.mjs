// Builds a Dockerfile twice, with a change of server.ts in between, and shows how long each COPY and RUN took.
//   node build-twice.mjs wrong-order
// Works on a copy of app/: yours stays as it is. Needs Docker, and any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [name] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'lab07-'));
try {
  cpSync(join(import.meta.dirname, 'app'), folder, { recursive: true });
  const first = build(`lab07-${name}:1`, '--no-cache'); // as on a machine that has never built it
  appendFileSync(join(folder, 'server.ts'), `// changed: ${new Date().toISOString()}\n`);
  const second = build(`lab07-${name}:2`);
  const rows = [['', 'first', 'after a change of server.ts']];
  for (const [line, time] of first) rows.push([line, time, second.get(line)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [line, one, other] of rows) console.log(`${line.padEnd(widths[0])}  ${one.padEnd(widths[1])}  ${other}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns {Map<string, string>} what `docker build` says of each COPY and RUN: its time, or `cached` */
function build(image, ...options) {
  spawnSync('docker', ['image', 'rm', image]); // one of an earlier run would stay, without a name
  const file = join(import.meta.dirname, `${name}.Dockerfile`);
  const args = ['build', '--progress=plain', '--tag', image, '--file', file, ...options, folder];
  const { status, stderr, stdout } = spawnSync('docker', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`docker ${args.join(' ')}\n${stdout}${stderr}`);
  const times = new Map();
  for (const [, step, line] of stderr.matchAll(/^#(\d+) (\[\d+\/\d+\] (?:COPY|RUN) .+)$/gm)) {
    const [, seconds] = new RegExp(`^#${step} DONE (.+)s$`, 'm').exec(stderr) ?? [];
    times.set(line, seconds ? `${seconds} s` : 'cached');
  }
  return times;
}
