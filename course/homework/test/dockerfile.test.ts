import { expect, it } from 'vitest';
import { baseOf, imageEnvironment, parseDockerfile } from '../grader/reading/dockerfile.ts';
import { imageName, postgresMajor } from '../grader/reading/image-name.ts';

it('follows a target through its stages to the image that it stands on', () => {
  const text = [
    'ARG V=24',
    'FROM node:$V-slim AS Base',
    'ENV A=1',
    'FROM base AS app',
    'ENV A=2 B="two words"',
    'FROM nginx:1',
  ].join('\n');
  const file = parseDockerfile(text);
  expect(baseOf(file, 'app')).toBe('node:24-slim');
  expect(baseOf(file)).toBe('nginx:1');
  expect(imageEnvironment(file, 'app')).toEqual({ A: '2', B: 'two words' });
  expect(baseOf(parseDockerfile(text, { V: '22' }), 'app')).toBe('node:22-slim');
});

it('keeps flags, and joins lines', () => {
  const { stages } = parseDockerfile(
    'FROM x\nRUN --mount=type=cache,target=/c \\\n  # a comment\n  npm ci \\\n  --omit=dev\nCMD ["a"]',
  );
  expect(stages[0]?.instructions).toEqual([
    { keyword: 'RUN', args: expect.stringMatching(/^--mount=type=cache,target=\/c +npm ci +--omit=dev$/), line: 2 },
    { keyword: 'CMD', args: '["a"]', line: 6 },
  ]);
});

it.each([
  ['postgres', '', undefined],
  ['postgres:18-trixie', '18-trixie', 18],
  ['postgres:17.2', '17.2', 17],
  ['postgres:latest', 'latest', undefined],
  ['postgres:alpine', 'alpine', undefined],
  ['registry:5000/team/postgres:16', '16', 16],
  ['pgvector/pgvector:pg17', 'pg17', 17],
  ['postgres:18@sha256:abc', '18', 18],
])('%s has the tag "%s" and the version %s', (reference, tag, major) => {
  expect(imageName(reference).tag).toBe(tag);
  expect(postgresMajor(reference)).toBe(major);
});
