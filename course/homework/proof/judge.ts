import { type GradeOptions, grade } from '../grader/grade.ts';
import type { Activity, Layer, Result } from '../grader/result.ts';
import { discard } from './application.ts';
import type { Mutant } from './mutant.ts';
import type { Solution } from './right/solution.ts';
import type { Work } from './work.ts';

const LAYERS: Layer[] = ['static', 'compose', 'runtime'];

export interface Verdict {
  results: Result[];
  points: number;
  /** Faults, each in one sentence; none when it is proven. */
  faults: string[];
}

/** Grades a mutant and checks that its own criterion is the only one that fails. */
export async function judgeMutant(
  mutant: Mutant,
  work: Work,
  { deepest, activity }: { deepest: Layer; activity?: Activity },
): Promise<Verdict> {
  const { results, points, leftOver } = await graded(mutant.make(work), {
    language: 'en',
    deepest,
    ...(activity && { activity }),
  });
  const reached = LAYERS.indexOf(deepest) >= LAYERS.indexOf(mutant.layer);
  const unmet = unmetOf(results);
  const faults = [...leftOver.map((name) => `left over: ${name}`)];
  if (reached && !unmet.some(({ id }) => id === mutant.criterion)) faults.push(`${mutant.criterion} is met`);
  for (const { id, seen } of unmet) {
    if (id !== mutant.criterion) faults.push(`${id}: ${seen}`);
    else if (!mutant.seen.test(seen)) faults.push(`${id} says something else: ${seen}`);
  }
  return { results, points, faults };
}

/** Grades a right solution and checks that it gets all required points, and all advice except what it may leave. */
export async function judgeRight({ make, leaves = [] }: Solution, work: Work): Promise<Verdict> {
  const { results, points, leftOver } = await graded(make(work), { language: 'en' });
  const faults = [...leftOver.map((name) => `left over: ${name}`)];
  for (const { id, outcome, seen } of results) {
    if (outcome !== 'passed' && !leaves.includes(id)) faults.push(`${id} is ${outcome}: ${seen}`);
    if (outcome === 'passed' && leaves.includes(id)) faults.push(`${id} is met`);
  }
  return { results, points, faults };
}

async function graded(work: Work, options: GradeOptions) {
  try {
    return await grade(work.dir, options);
  } finally {
    await discard(work);
  }
}

function unmetOf(results: Result[]): Result[] {
  return results.filter(({ outcome }) => outcome === 'failed' || outcome === 'advice');
}
