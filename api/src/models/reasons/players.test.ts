import { describe, expect, it } from 'vitest';
import type { Feature } from '../manifest.schema.ts';
import { averageOf, playersOf } from './players.ts';

const choice = (name: string, source: Feature['source'], values: string[], kind = 'ordinal') =>
  ({ name, source, kind, categories: values.map((value) => ({ value })) }) as Feature;
const number = (name: string, source: Feature['source'] = 'employee') => ({ name, source, kind: 'numeric' }) as Feature;
const levels = ['Low', 'Middle', 'High'];

describe('playersOf', () => {
  it('takes the target together with what it changes, under whatever names and in whatever order', () => {
    const features = [
      number('pay'),
      choice('rank', 'employee', levels),
      choice('trade', 'employee', ['Baker'], 'categorical'),
      choice('next', 'target', levels),
      number('marks', 'request'),
    ];
    expect(playersOf(features)).toEqual([['pay'], ['trade'], ['next', 'rank'], ['marks']]);
    expect(playersOf(features.toReversed())).toEqual([['marks'], ['next', 'rank'], ['trade'], ['pay']]);
  });

  it('needs no more than one category in common: nobody may have been promoted to the lowest level', () => {
    const features = [choice('rank', 'employee', levels.slice(0, 2)), choice('next', 'target', levels.slice(1))];
    expect(playersOf(features)).toEqual([['next', 'rank']]);
  });

  it('takes each feature by itself where there is no target, or nothing that it changes', () => {
    expect(playersOf([number('a'), choice('rank', 'employee', levels)])).toEqual([['a'], ['rank']]);
    expect(playersOf([choice('next', 'target', levels), choice('team', 'request', levels)])).toEqual([
      ['next'],
      ['team'],
    ]);
  });
});

describe('averageOf', () => {
  const features = [number('pay'), choice('rank', 'employee', levels), choice('next', 'target', levels)];

  it('is the manifest’s row, which stays at today’s level where it would be a demotion', () => {
    for (const rank of levels) {
      for (const next of levels) {
        const target = levels[Math.max(levels.indexOf(rank), levels.indexOf(next))];
        expect(averageOf({ features, average: { pay: 1, rank, next } })).toEqual({ pay: 1, rank, next: target });
      }
    }
  });

  it('is none where it is missing or incomplete', () => {
    expect(averageOf({ features })).toBeUndefined();
    expect(averageOf({ features, average: { pay: 1, rank: 'Low' } })).toBeUndefined();
  });
});
