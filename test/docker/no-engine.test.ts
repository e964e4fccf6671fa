import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/support/paths.ts';

it.each([
  ['en', /^No Docker Engine answers \(.+\)\. Start Docker Desktop/],
  ['es', /^Ningún motor de Docker responde \(.+\)\. Inicia Docker Desktop/],
])('npm run test:docker says so when no engine answers, and what to do (%s)', (language, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/test-docker.ts')], {
    env: { ...process.env, DOCKER_HOST: 'tcp://127.0.0.1:1', AUMENTO_LANGUAGE: language },
    encoding: 'utf8',
  });
  expect(stderr.trim()).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(1);
});
