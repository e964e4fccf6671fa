import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { afterPolicy, MINIMUM_RAISE } from '../src/manifest/policy.ts';

/** Those of the API's policy too, which may not be imported. */
const CASES: { raw: number; current: number; minimumRaise: number; salary: number }[] = JSON.parse(
  readFileSync(new URL('../../test/support/policy-cases.json', import.meta.url), 'utf8'),
);

it.each(CASES)("is what the API's policy says: %o", ({ raw, current, minimumRaise, salary }) => {
  expect(afterPolicy(raw, current, minimumRaise)).toBe(salary);
});

it('starts from the default of the API', () => {
  const source = readFileSync(new URL('../../api/src/configuration/configuration.ts', import.meta.url), 'utf8');
  const [, value] = /MINIMUM_RAISE:[\s\S]*?\.default\(([0-9_]+)\)/.exec(source) ?? [];
  expect(Number(value?.replaceAll('_', ''))).toBe(MINIMUM_RAISE);
});
