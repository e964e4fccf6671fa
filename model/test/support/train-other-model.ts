/**
 * `node train-other-model.ts DIR`: trains a model of other features than the salary model's and prints where its
 * manifest is. It asks for the size of a team, if there is one, and neither for a rating nor for today's seniority. A program of its own,
 * since the tests of the API and of the page may not import this package.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainWithProgress } from '../../src/cli/train-with-progress.ts';
import { JOBS, MIDPOINT, SENIORITIES } from '../../src/data/company.ts';
import { messagesFor } from '../../src/messages/language.ts';
import { manifestName } from '../../src/paths.ts';
import { Random } from '../../src/random.ts';
import { anyTable } from '../../src/table/any-table.ts';

const SOURCES: Record<string, 'employee' | 'target'> = {
  job: 'employee',
  targetSeniority: 'target',
  tenureYears: 'employee',
};

const [dir = '.'] = process.argv.slice(2);
const random = new Random(1, 'other model');
const rows = Array.from({ length: 400 }, () => {
  const [job, seniority] = [random.pick(JOBS), random.pick(SENIORITIES)];
  const [years, team] = [random.integer(0, 240) / 12, random.integer(0, 30)];
  const salary = Math.round(MIDPOINT[job][seniority] + 500 * years + 400 * team);
  // Of some nobody knows the size of the team.
  return [job, seniority, years, random.chance(0.1) ? '' : team, salary].join(',');
});
const path = join(dir, 'teams.csv');
writeFileSync(path, `job,targetSeniority,tenureYears,teamSize,newSalary\n${rows.join('\n')}\n`);
const kinds = new Map([['targetSeniority', { kind: 'ordinal' as const, values: [...SENIORITIES] }]]);
const table = anyTable({ path, target: 'newSalary', features: null, kinds });
const naming = { name: 'teams', date: '2026-11-28', before: null };
const { manifest, files } = await trainWithProgress(table, naming, messagesFor({}), 'en', true);
for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes);
// By hand in real life, too: only who trains a model of another table knows where the API finds each value.
const features = manifest.features.map((feature) => ({ ...feature, source: SOURCES[feature.name] ?? 'request' }));
const file = join(dir, manifestName('teams'));
const target = { ...manifest.target, unit: 'USD/year' };
writeFileSync(file, JSON.stringify({ ...manifest, features, target }));
console.log(file);
