import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { trainingCode } from '../src/manifest/code-version.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What differs between runs or platforms, so that committed bytes could not be reproduced. */
const FORBIDDEN =
  /Math\.(random|pow|exp|expm1|log\w*|sin|cos|tan|cbrt|hypot)\b|Date\.now|new Date\(\)|localeCompare|\*\* /;

describe('what makes the data and the model', () => {
  it.each(trainingCode())('%s uses nothing that another run or platform would compute otherwise', (path) => {
    const code = readFileSync(`${source}/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(FORBIDDEN);
  });
});
