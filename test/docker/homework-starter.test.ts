import { execFile } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../../homework/grader/model.ts';
import { Starter } from '../../homework/test/support/starter.ts';
import { CLONE } from './support/run.ts';

const SOLUTION = ['docker', 'docker-compose.yml', '.dockerignore', '.env.development.example'];

it('the project’s own Dockerfiles and compose file, moved into the starter, get 100 points from its own grader', async () => {
  const starter = await Starter.make('en');
  try {
    for (const path of SOLUTION) cpSync(join(CLONE, path), join(starter.dir, path), { recursive: true });
    const json = join(starter.parent, 'report.json');
    const args = [join(starter.dir, 'homework/grader.mjs'), '--language', 'en', '--json', json];
    const code = await new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: starter.dir, encoding: 'utf8' }, (error) => resolve(error?.code ?? 0));
    });
    const { results, points } = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect([points, code]).toEqual([100, 0]);
  } finally {
    starter.remove();
  }
});
