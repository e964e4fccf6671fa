import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeEnvironment } from './docker/compose-environment.ts';
import { follow, interrupt } from './docker/follow.ts';
import { messages } from './docker/messages.ts';
import { removeThingsNamed } from './docker/named-things.ts';
import { requireEngine } from './docker/require-engine.ts';
import { cleanUpInSwarm, leaveSwarm } from './docker/swarm.ts';
import { copyRepository } from './support/copy-repository.ts';
import { ROOT } from './support/paths.ts';

// npm run test:docker: the compose file on a real engine. Arguments go on to Vitest, such as a part of a file's name.
// All that a run makes carries its name; AUMENTO_TEST_RUN is for a run within a run.
const run = process.env.AUMENTO_TEST_RUN ?? `aumento-test-${randomBytes(4).toString('hex')}`;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
process.on('disconnect', interrupt); // run.mjs is gone

try {
  await requireEngine();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), `${run}-`));
const janitor = spawn(process.execPath, [join(import.meta.dirname, 'docker/janitor.ts'), run, folder], {
  detached: true,
  stdio: ['pipe', 'ignore', 'ignore'],
});
const started = (pid: number) => janitor.stdin.write(`${pid}\n`);

// On any error, report it and clean up.
const code = await test(join(folder, 'clone')).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
console.log(messages.cleaning);
const left = [...(await cleanUpInSwarm(run)), ...(await cleanUpFixedNames(folder))];
await leaveSwarm();
if (left.length > 0) console.error(messages.leftOver(left.join(' ')));
await rm(folder, { recursive: true, force: true });
janitor.stdin.end('done\n');
process.exit(left.length > 0 ? 1 : code);

/**
 * Removes what tests made under names that are the same in every run, as the course's labs do. Such a test begins by
 * making a folder `fixed-PREFIX` beside the clone, and ends by removing it.
 */
async function cleanUpFixedNames(folder: string): Promise<string[]> {
  const begun = (await readdir(folder)).flatMap((name) => /^fixed-(\w+)$/.exec(name)?.[1] ?? []);
  return (await Promise.all(begun.map(removeThingsNamed))).flat();
}

/** Builds the images from a fresh clone and runs the tests with them. @returns the exit code */
async function test(clone: string): Promise<number> {
  await copyRepository(clone);
  console.log(messages.building);
  const build = ['compose', '--progress=plain', '-p', run, 'build'];
  const built = await follow('docker', build, { cwd: clone, env: composeEnvironment(run), quiet: true, started });
  if (built !== 0) return built;

  const results = process.env.AUMENTO_TEST_RESULTS;
  const reporters = results
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'docker.json')}`]
    : [];
  const config = `--config=${join(ROOT, 'test/docker/vitest.config.ts')}`;
  const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', config, ...reporters, ...process.argv.slice(2)];
  const env = { ...process.env, AUMENTO_TEST_RUN: run, AUMENTO_TEST_CLONE: clone };
  return follow(process.execPath, vitest, { cwd: ROOT, env, started });
}
