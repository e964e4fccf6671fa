import { expect, it } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

it('forgets what was used longest ago, not what was put in first', () => {
  const map = new RecentlyUsed<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect(map.get('a')).toBe(1);
  map.set('c', 3);
  expect(map.get('b')).toBeUndefined();
  expect(map.get('a')).toBe(1);
  expect(map.get('c')).toBe(3);
});
