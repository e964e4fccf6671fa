import { expect, it } from 'vitest';
import { runNpm } from '../support/run-command.ts';

it('npm run bench compares both routes with their ceiling', async () => {
  // That it runs and counts right answers only; how fast is for a quiet machine to say.
  const output = await runNpm(['run', 'bench', '--', '--rounds', '1', '--seconds', '1']);
  for (const route of ['POST predictions', 'POST predictions/preview']) expect(output).toContain(`'${route}'`);
  expect(output.match(/'\d+\.\d\d'/g)).toHaveLength(2);
});
