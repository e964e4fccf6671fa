import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { gradeServices, IMAGE } from '../support/hostile-compose.ts';

// A name that the grader wants is already taken.
it.each([
  ['a network', (name: string) => ['network', 'create', `${name}-app_default`]],
  ['its way into the networks', (name: string) => ['create', `--name=${name}-app-door`, IMAGE]],
  ['what fills a volume', (name: string) => ['create', `--name=${name}-app-copy-0-filler`, IMAGE]],
])('what the grader cannot make is not the submission’s fault: %s', async (_, command) => {
  const services = { first: { image: IMAGE, volumes: ['./db:/db'] } };
  const before = (name: string) => execFileSync('docker', command(name));
  const results = await gradeServices(services, { before });
  expect(results['02-cold']).toMatchObject({ outcome: 'not-checked', reason: 'machine' });
});
