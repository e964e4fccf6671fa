import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeThingsNamed, thingsNamed } from '../../../../scripts/docker/named-things.ts';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { CLONE } from '../../../../test/docker/support/run.ts';
import { allLabs, type Lab } from '../../scripts/all-labs.ts';
import { readReadme, workAndCleanUp } from '../../scripts/readme.ts';
import { holdLab } from './support/hold-lab.ts';
import { Student } from './support/student.ts';
import { type } from './support/terminal.ts';

const MINUTES = 60_000;

describe.each(await allLabs())('lab $name', ({ number, name }) => {
  // test-docker.ts knows by this folder's name that the lab was begun, and clears up if nobody else could.
  const home = join(dirname(CLONE), `fixed-lab${number}`);
  const clone = join(home, 'aumento');
  const lab: Lab = { number, name, folder: join(clone, 'course/labs', name) };
  const student = new Student(lab, home);
  let release: (() => void) | undefined;

  beforeAll(async () => {
    release = await holdLab(number);
    await mkdir(home);
    await cp(CLONE, clone, { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
  }, 30 * MINUTES);
  afterAll(async () => {
    if (!release) return; // what is there is somebody else's
    await student.leave();
    const left = await removeThingsNamed(`lab${number}`);
    await rm(home, { recursive: true, force: true });
    release();
    expect(left).toEqual([]);
  });

  const both = async () => {
    const [en, es] = await Promise.all([readReadme(lab.folder, 'en'), readReadme(lab.folder, 'es')]);
    return { en: workAndCleanUp(en, 'en'), es: workAndCleanUp(es, 'es') };
  };

  it('is not done before it is begun: nothing of what it asks for is so', async () => {
    const check = type(`npm run lab ${number}`, lab.folder, home);
    expect(await check.ended).toBe(1);
    expect(check.output()).toContain('✖');
    expect(check.output()).not.toContain('✔');
  });

  it('does what both READMEs say, command by command, up to its own check', { timeout: 15 * MINUTES }, async () => {
    const { en, es } = await both();
    await student.follow(en.work, es.work);
  });

  it('is gone after the commands of its cleanup', async () => {
    const { en, es } = await both();
    await student.leave();
    await student.follow(en.cleanUp, es.cleanUp);
    expect([await thingsNamed(`lab${number}`), await student.volumesLeft()]).toEqual([[], []]);
  });
});
