import { describe, expect, it } from 'vitest';
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

describe.each<[string, string, (homework: Homework) => Homework, RegExp]>([
  ['no .dockerignore', '01-context', (one) => one.remove('.dockerignore'), /no \.dockerignore/],
  ['node_modules sent', '01-context', (one) => one.write('.dockerignore', '.git\n.env*\n'), /builder: node_modules/],
  ['.git sent', '01-context', (one) => one.write('.dockerignore', 'node_modules\n.env*\n'), /builder: \.git/],
  ['.env sent', '01-context', (one) => one.write('.dockerignore', 'node_modules\n.git\n'), /builder: \.env$/],
  [
    'an env file of another name sent',
    '01-context',
    (one) => one.write('.dockerignore', 'node_modules\n.git\n.env*\n').write('.development.env', 'A=1'),
    /builder: \.development\.env/,
  ],
  [
    'npm install',
    '01-npm-ci',
    (one) => one.change(DOCKERFILE, /npm ci --workspace api --omit/, 'npm install --omit'),
    /npm install/,
  ],
  [
    'no tag',
    '01-base',
    (one) => one.change(DOCKERFILE, /^FROM node:24-trixie-slim$/m, 'FROM node'),
    /says no version: node$/,
  ],
  [
    'latest',
    '01-base',
    (one) => one.change(DOCKERFILE, /^FROM node:24-trixie-slim$/m, 'FROM node:latest'),
    /says no version/,
  ],
  [
    'a Node past its end',
    '01-base',
    (one) => one.change(DOCKERFILE, /^FROM node:24-trixie-slim$/m, 'FROM node:18.12'),
    /since 2025-04-30/,
  ],
  [
    'an odd Node',
    '01-base',
    (one) => one.change(DOCKERFILE, /^FROM node:24-trixie-slim$/m, 'FROM node:23-slim'),
    /no long-term/,
  ],
  [
    'version:',
    '02-no-version',
    (one) => one.change(COMPOSE, /^services:$/m, 'version: "3.8"\nservices:'),
    /version: 3\.8/,
  ],
  ['a tab in YAML', '02-valid', (one) => one.change(COMPOSE, '    image: postgres', '\timage: postgres'), /[Tt]ab/],
  [
    'an env file by the course’s wrong name',
    '02-valid',
    (one) =>
      one.change(COMPOSE, '- .env.development.example # the', '- .env.delopment # the').write('.env.development', ''),
    /not there: \.env\.delopment\. Did you mean \.env\.development\?/,
  ],
  [
    'a Dockerfile that is not there',
    '02-valid',
    (one) => one.change(COMPOSE, 'docker/nestapp.Dockerfile', 'docker/nestap.Dockerfile'),
    /not there: docker\/nestap\.Dockerfile/,
  ],
])('%s', (_, id, spoil, seen) => {
  it(`fails ${id}, with its line, and nothing else`, async () => {
    const results = await spoil(Homework.solution()).static();
    expect(unmet(results)).toEqual([id]);
    expect(results[id]?.seen).toMatch(seen);
    expect(results[id]?.file).toBeTruthy();
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
  expect(results['01-base']).toMatchObject({ file: DOCKERFILE, line: 57 });
  expect(results['02-no-version']).toMatchObject({ file: COMPOSE });
});
