import { realpath } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { byPsAndLsof, processesOf } from '../../test/support/processes.ts';

it('this process is among those of its folder', async () => {
  expect((await processesOf(await realpath(process.cwd()))).join('\n')).toContain('vitest');
});

// Where both ways are there, they say the same.
it.skipIf(process.platform === 'win32')('ps and lsof know its command and its folder', async () => {
  const own = await byPsAndLsof().catch((error: NodeJS.ErrnoException) => error);
  if (own instanceof Error) return expect(own.message).toContain('ENOENT'); // a Linux without these programs
  expect(own.find(({ pid }) => pid === process.pid)).toMatchObject({
    command: expect.stringContaining('node'),
    folder: await realpath(process.cwd()),
  });
});
