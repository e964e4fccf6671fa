import { describe, expect, it } from 'vitest';
import { readOptions } from '../start/options.ts';
import { parseEnvFile } from '../support/parse-env-file.ts';

describe('npm start --', () => {
  it.each([
    [[], {}, undefined],
    [['--empty'], {}, 'none'],
    [['--empty', '--empty'], {}, 'none'],
    [['--empty'], { AUMENTO_DATA: 'fictitious' }, 'none'],
    [[], { AUMENTO_DATA: 'fictitious' }, 'fictitious'],
    // npm start --empty, without the two dashes.
    [[], { npm_config_empty: 'true' }, 'none'],
  ] as [string[], NodeJS.ProcessEnv, string | undefined][])('%j with %j', (args, env, expected) => {
    readOptions(args, env);
    expect(env.AUMENTO_DATA).toBe(expected);
  });

  it.each(['--emty', '--Empty', '-e', '--no-empty', '--empty=yes', '--empty=', 'empty', '--', '--data=none', ''])(
    'refuses %j, and names it',
    (given) => {
      const env: NodeJS.ProcessEnv = {};
      for (const args of [[given], ['--empty', given]]) {
        expect(() => readOptions(args, env)).toThrow(`"${given}"`);
      }
      expect(env).toEqual({});
    },
  );
});

describe('an env file', () => {
  it.each([
    ['A=$A', {}],
    ['A=$B\nC=1', { C: '1' }],
    ['A=none', { A: 'none' }],
    ['A=', { A: '' }],
    ['A=pass$A', { A: 'pass$A' }],
  ])('%j, where $ stands for a variable of the shell', (text, expected) => {
    const written = (given: string) => given.replaceAll(/\$(\w)/g, (_, name) => `\${${name}:-}`);
    const values = Object.entries(expected).map(([name, value]) => [name, written(value)]);
    expect(parseEnvFile(written(text))).toEqual(Object.fromEntries(values));
  });
});
