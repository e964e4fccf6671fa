import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/paths.ts';
import { judgeMutant } from '../proof/judge.ts';
import { MUTANTS } from '../proof/mutants/index.ts';
import { Homework, unmet } from './support/submission.ts';

const DOCKERFILE = 'docker/nestapp.Dockerfile';
const COMPOSE = 'docker-compose.yml';

describe('the project’s own Dockerfiles and compose file', () => {
  it('meet every criterion that the files alone can show, and get no point for what they cannot', async () => {
    const results = await Homework.solution().static();
    expect(unmet(results)).toEqual([]);
    const earned = Object.values(results).filter(({ outcome }) => outcome === 'passed');
    expect(earned.map(({ id }) => id)).toEqual(['safe', '01-context', '01-npm-ci', '01-base', '02-no-version']);
    for (const { layer, earned: points } of Object.values(results)) if (layer !== 'static') expect(points).toBe(0);
  });
});

describe('a folder without any of it', () => {
  it('fails every required criterion, by name of what is missing', async () => {
    const results = Object.values(
      await new Homework()
        .write('package.json', '{}')
        .write('src/dockerfile.ts', '')
        .write('test/fixtures/Dockerfile', 'FROM x')
        .static(),
    );
    const required = results.filter(({ kind }) => kind === 'required');
    expect(required.map(({ outcome }) => outcome)).toEqual(required.map(() => 'failed'));
    expect(required.find(({ id }) => id === '01-builds')?.seen).toBe('there is no Dockerfile');
    expect(required.find(({ id }) => id === '03-mount')?.seen).toContain('there is no compose file');
    expect(results.reduce((sum, { earned }) => sum + earned, 0)).toBe(0);
  });

  it('is told which file was probably meant', async () => {
    const results = await new Homework()
      .write('Dokerfile', 'FROM node:24')
      .write('docker-compse.yml', 'services:')
      .static();
    expect(results['01-builds']?.seen).toContain('Dokerfile is not read as one');
    expect(results['02-valid']?.seen).toContain('docker-compse.yml is not read as one');
  });
});

// For each mistake, also one that only a later layer shows, the static layer fails its own criterion or none.
describe.each(MUTANTS.map((mutant) => [mutant.mistake.en, mutant] as const))('%s', (_, mutant) => {
  it(`fails ${mutant.layer === 'static' ? `${mutant.criterion}, with its file, and nothing else` : 'nothing that files show'}`, async () => {
    const { results, faults } = await judgeMutant(mutant, Homework.solution(), { deepest: 'static' });
    expect(faults).toEqual([]);
    const own = results.find(({ id }) => id === mutant.criterion);
    if (mutant.layer === 'static') expect(own?.file).toBeTruthy();
  });
});

it('is as content with other ways to write it', async () => {
  const results = await new Homework()
    .write('Dockerfile', 'ARG V=22\nFROM node:$V-bookworm-slim AS a\nRUN npm ci\nFROM a\nRUN npm install -g pnpm@10')
    .write('.dockerignore', '# comment\n**\n!src\n!package*.json')
    .write('compose.yaml', 'services: {app: {build: ., env_file: {path: .env.none, required: false}}}')
    .static();
  expect(unmet(results)).toEqual([]);
});

it('names the line of the cause', async () => {
  const results = await Homework.solution()
    .change(DOCKERFILE, /^FROM node:24-trixie-slim$/m, 'FROM node:18.12')
    .change(COMPOSE, /^services:$/m, 'version: "3.8"\nservices:')
    .static();
  const lines = readFileSync(join(ROOT, DOCKERFILE), 'utf8').split('\n');
  expect(results['01-base']).toMatchObject({ file: DOCKERFILE, line: lines.indexOf('FROM node:24-trixie-slim') + 1 });
  expect(results['02-no-version']).toMatchObject({ file: COMPOSE });
});
