import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.ts';
import { runNode } from '../../../scripts/support/run-command.ts';
import { sideBySide } from '../class/side-by-side.ts';
import { docker } from '../grader/docker.ts';
import { solved } from './application.ts';
import { provideImages } from './images.ts';
import { judgeMutant, judgeRight } from './judge.ts';
import { MUTANTS } from './mutants/index.ts';
import { RIGHT } from './right/index.ts';
import { forDocs, mutantRow, rightRow, unpadded } from './table.ts';

// npm run homework:prove [-- WORDS]: grades every mutant and every right solution in full; takes most of an hour. With
// words only those whose names hold one of them.
const DOCS = join(ROOT, 'course/docs/homework-proof.md');
const JOBS = 2;
const words = process.argv.slice(2);

const right = RIGHT.map((solution) => ({
  name: solution.way.en,
  images: solution.images ?? [],
  judge: async () => judgeRight(solution, await solved()),
  row: (points: number) => rightRow(solution, points),
}));
const mutants = MUTANTS.map((mutant) => ({
  name: `${mutant.criterion}: ${mutant.mistake.en}`,
  images: mutant.images ?? [],
  judge: async () => judgeMutant(mutant, await solved(), { deepest: 'runtime' }),
  row: (points: number) => mutantRow(mutant, points),
}));
const meant = [...right, ...mutants].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const standIns = await provideImages(meant.flatMap(({ images }) => images));
/** The table rows of this run; undefined where it is not proven. */
const rows = new Map<string, string | undefined>();
await sideBySide(meant, JOBS, async ({ name, judge, row }) => {
  const { faults, points } = await judge();
  rows.set(name, faults.length === 0 ? row(points) : undefined);
  console.log([`${faults.length === 0 ? '✔' : '✖'} ${name}`, ...faults].join('\n    '));
});
if (standIns.length > 0) await docker(['image', 'rm', ...standIns]);

const before = existsSync(DOCS) ? readFileSync(DOCS, 'utf8').split('\n').map(unpadded) : [];
const rowsOf = (jobs: typeof right) =>
  jobs
    .map(({ name, row }) => {
      if (rows.has(name)) return rows.get(name);
      const begin = row(0).split(' | ')[0] as string;
      return before.find((line) => line.startsWith(`${begin} | `));
    })
    .filter((line) => line !== undefined);
writeFileSync(DOCS, forDocs(rowsOf(mutants), rowsOf(right)));
await runNode([join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', DOCS]);
const proven = [...rows.values()].filter(Boolean).length;
console.log(`${proven} proven, ${rows.size - proven} not`);
process.exitCode = proven === rows.size ? 0 : 1;
