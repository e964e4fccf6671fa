import { expect, it } from 'vitest';
import { npmRun } from '../../test/support/npm-run.ts';
import { ROOT } from '../support/paths.ts';

it('npm run check with a word that names none says which there are', async () => {
  const { code, output } = await npmRun(ROOT, ['check', '--', 'lines', 'zzz']);
  expect(output).toMatch(
    /^no check has "zzz" in its name; there are:\nformat and lint\n[\s\S]*^no file over 250 lines$/m,
  );
  expect(code).toBe(1);
});
