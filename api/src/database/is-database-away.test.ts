import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from './is-database-away.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('the database cannot serve now', () => {
  it.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
    ...['08000', '08001', '08006', '53100', '53200', '53300', '57014', '57P01', '57P02', '57P03', '57P04', '57P05'],
    ...['58030', '25006', '25P03', '25P04', '40001', '40P01', '55000', '55P03'],
  ])('%s', (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('x'), { driverError: withCode(code) }))).toBe(true);
  });

  it('where pg says so without a code', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });
});

it.each(['22007', '22021', '23505', '42601', '42501', '42P01', 'XX000', 'ENOENT', 'EACCES', '5', ''])(
  'a fault of ours is one: %s',
  (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(false);
  },
);

it('is no error at all', () => {
  for (const thrown of [undefined, null, '57P01', { code: '57P01' }]) expect(isDatabaseAway(thrown)).toBe(false);
});

it('is not the reason of an AbortSignal, whose code is a number', () => {
  expect(isDatabaseAway(AbortSignal.abort().reason)).toBe(false);
});
