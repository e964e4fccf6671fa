import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files, slowest first: started last, one of them would leave the other core idle. */
const LONGEST = [
  'labs',
  'swarm',
  'lab-10',
  'bare-machine',
  'reproducible',
  'faults',
  'hostile',
  'model-faults',
  'development',
  'persistence',
  'backup',
  'doctor',
];

/** Vitest's own order needs the durations of a previous run, which a fresh clone and CI do not have. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.indexOf(basename(moduleId, '.test.ts'));
      return index === -1 ? LONGEST.length : index;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
