// Writes a user into four places of a container, does something to the container, and looks who is still there.
// Saves what it saw in table.md. Needs Docker, and any Node from 20 on.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['layer', 'anonymous', 'named', 'bind'];

/** What is done, each as the commands of `docker compose` that do it. */
const ACTIONS = {
  'stop, start': ['stop', 'start'],
  restart: ['restart'],
  'up --force-recreate': ['up --detach --force-recreate'],
  'down, up': ['down', 'up --detach'],
  'down -v, up': ['down --volumes', 'up --detach'],
};

const folder = import.meta.dirname;
/** The volumes without a name: `down` leaves them behind, and nothing but their ID leads to them. */
const anonymous = new Set();

const rows = [];
try {
  mkdirSync(join(folder, 'bind'), { recursive: true }); // else the engine makes it, and it belongs to root
  for (const [action, commands] of Object.entries(ACTIONS)) {
    compose('up --detach');
    remember();
    inside(PLACES.map((place) => `mkdir -p /${place} && echo ada@example.com > /${place}/user`).join(' && '));
    for (const command of commands) compose(command);
    remember();
    const found = inside(`grep -l ada@example.com ${PLACES.map((place) => `/${place}/user`).join(' ')} 2>&1 || true`);
    rows.push([action, ...PLACES.map((place) => (found.split('\n').includes(`/${place}/user`) ? 'yes' : '-'))]);
  }
} finally {
  compose('down --volumes');
  for (const volume of anonymous) spawnSync('docker', ['volume', 'rm', volume]); // or it is gone already
  rmSync(join(folder, 'bind'), { recursive: true, force: true });
}

const table = [['', ...PLACES], ['-', '-', '-', '-', '-'], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const lines = table.map((row, index) =>
  row.map((cell, column) => cell.padEnd(widths[column], index === 1 ? '-' : ' ')).join(' | '),
);
const text = lines.map((line) => `| ${line} |\n`).join('');
writeFileSync(join(folder, 'table.md'), text);
console.log(text);

function compose(command) {
  execFileSync('docker', ['compose', '--progress=quiet', ...command.split(' ')], { cwd: folder });
}

function inside(command) {
  const args = ['compose', 'exec', '-T', 'writer', 'sh', '-c', command];
  return execFileSync('docker', args, { cwd: folder, encoding: 'utf8' });
}

function remember() {
  const id = execFileSync('docker', ['compose', 'ps', '-q', 'writer'], { cwd: folder, encoding: 'utf8' }).trim();
  const format = '{{range .Mounts}}{{if eq .Destination "/anonymous"}}{{.Name}}{{end}}{{end}}';
  anonymous.add(execFileSync('docker', ['inspect', '--format', format, id], { encoding: 'utf8' }).trim());
}
