import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.ts';
import { sideBySide } from '../class/side-by-side.ts';
import { docker } from '../grader/run/docker.ts';
import { wholeApplication } from './application.ts';
import { provideImages } from './images.ts';
import { judgeMutant, judgeRight, type Verdict } from './judge.ts';
import { MUTANTS } from './mutants/index.ts';
import { RIGHT } from './right/index.ts';
import { forDocs } from './table.ts';

// npm run homework:prove [-- WORDS]: grades every mutant and every right solution in full; takes about an hour. With
// words only those whose names hold one of them, and the table stays as it is.
const JOBS = 2;
const words = process.argv.slice(2);
const isMeant = (name: string) => words.length === 0 || words.some((word) => name.includes(word));

const jobs = [
  ...RIGHT.map((solution) => ({
    solution,
    name: solution.way.en,
    judge: () => judgeRight(solution, wholeApplication()),
  })),
  ...MUTANTS.map((mutant) => ({
    mutant,
    name: `${mutant.criterion}: ${mutant.mistake.en}`,
    judge: () => judgeMutant(mutant, wholeApplication(), 'runtime'),
  })),
].filter(({ name }) => isMeant(name));

const standIns = await provideImages();
let failed = 0;
const judged = await sideBySide(jobs, JOBS, async (job) => {
  const verdict = await job.judge();
  console.log(`${verdict.faults.length === 0 ? '✔' : '✖'} ${job.name}`);
  for (const fault of verdict.faults) console.log(`    ${fault}`);
  failed += Number(verdict.faults.length > 0);
  return { ...job, ...verdict };
});
if (standIns.length > 0) await docker(['image', 'rm', ...standIns]);
console.log(`${judged.length - failed} proven, ${failed} not`);
if (failed > 0) process.exitCode = 1;
else if (words.length === 0) writeFileSync(join(ROOT, 'docs/homework-proof.md'), forDocs(sorted(judged)));

function sorted(all: ((typeof jobs)[number] & Verdict)[]) {
  return {
    mutants: all.flatMap((one) => ('mutant' in one ? [one] : [])),
    right: all.flatMap((one) => ('solution' in one ? [one] : [])),
  };
}
