import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lines } from '../../../../scripts/docker/lines.ts';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { processesOf } from '../../../../test/support/processes.ts';
import { SOLUTION } from '../../proof/application.ts';
import { Starter } from '../support/starter.ts';

let starter: Starter;
let folder: string;

beforeAll(async () => {
  starter = await Starter.make('en');
  folder = join(starter.parent, 'class');
  mkdirSync(join(folder, 'ana'), { recursive: true });
  writeFileSync(join(folder, 'ana/README.md'), 'Nothing done yet.');
  cpSync(starter.dir, join(folder, 'beto'), { recursive: true });
  for (const path of SOLUTION) cpSync(join(ROOT, path), join(folder, 'beto', path), { recursive: true });
});
afterAll(() => starter.remove());

/** Starts the command as a terminal would. */
function start(): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const env = { ...process.env, AUMENTO_LANGUAGE: 'en' };
  const args = ['scripts/run.mjs', 'course/homework/class/grade-class.ts', folder, '--jobs', '1'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return { child, output: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
}

/** The containers and networks of graders, by name. */
const made = async () => (await Promise.all([lines(['ps', '-a']), lines(['network', 'ls'])])).flat();

it('interrupted, it cleans up; started again, it goes on where it was', async () => {
  const before = new Set(await made());
  const first = start();
  // The first student is done, and something of the second one runs.
  await expect.poll(first.output, { timeout: 60_000 }).toContain('1/2  ana: 0 of 100');
  await expect.poll(async () => (await made()).some((one) => !before.has(one)), { timeout: 60_000 }).toBe(true);
  first.child.kill('SIGTERM');
  expect(await first.ended).not.toBe(0);
  expect(first.output()).toContain('Interrupted');
  expect(await processesOf(folder)).toEqual([]);

  const second = start();
  expect(await second.ended, second.output()).toBe(0);
  expect(second.output()).toContain('ana: 0 of 100 (as before: nothing has changed)');
  expect(second.output()).toContain('beto: 100 of 100\n');
  expect(readFileSync(`${folder}-grades/results.csv`, 'utf8')).toContain('beto,graded,100,');
});
