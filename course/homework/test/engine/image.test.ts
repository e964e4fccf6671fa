import { describe, expect, it } from 'vitest';
import { solved } from '../../proof/application.ts';
import { judgeMutant } from '../../proof/judge.ts';
import { IMAGE_RUN } from '../../proof/mutants/image-run.ts';

// Activity 01 alone, and one mistake for each criterion: `npm run homework:prove` grades these and all others in full.
const one = [
  ...new Map(IMAGE_RUN.filter(({ images }) => !images).map((mutant) => [mutant.criterion, mutant])).values(),
];

describe.each(one.map((mutant) => [mutant.mistake.en, mutant] as const))('%s', (_, mutant) => {
  it(`fails ${mutant.criterion}, with its file, and nothing else`, async () => {
    const { results, faults } = await judgeMutant(mutant, await solved(), { deepest: 'runtime', activity: '01' });
    expect(faults).toEqual([]);
    expect(results.find(({ id }) => id === mutant.criterion)?.file).toBeTruthy();
  });
});
