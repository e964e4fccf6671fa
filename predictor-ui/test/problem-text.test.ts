import { describe, expect, it } from 'vitest';
import { en } from '../src/shared/i18n/en.ts';
import { createFormats } from '../src/shared/i18n/formats.ts';
import { ApiProblem } from '../src/shared/problems/api-problem.ts';
import { problemText } from '../src/shared/problems/problem-text.ts';

const textOf = (problem: ApiProblem) => problemText(problem, en, createFormats('en-US'));

describe('problemText', () => {
  it.each([
    [0, en.problem.network],
    [502, en.problem.busy],
    [503, en.problem.busy],
    [422, en.problem.rejected],
    [500, en.problem.broken],
  ])('says what %i means', (status, title) => {
    expect(textOf(new ApiProblem(status)).title).toBe(title);
  });

  it('says how long to wait after too many tries', () => {
    expect(textOf(new ApiProblem(429, {}, 840)).hint).toContain('14 minutes');
  });

  it('passes on what the server did not accept', () => {
    expect(textOf(new ApiProblem(422, { detail: 'targetSeniority: is Junior' })).hint).toBe(
      'targetSeniority: is Junior',
    );
  });
});
