import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first: begun last, one of them would keep a core waiting for its end. */
const LONGEST = [
  'labs',
  'swarm',
  'lab-10',
  'bare-machine',
  'reproducible',
  'faults',
  'hostile',
  'development',
  'persistence',
  'backup',
  'doctor',
];

/** Vitest itself knows what took long from the run before, which a fresh clone and CI do not have. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.indexOf(basename(moduleId, '.test.ts'));
      return index === -1 ? LONGEST.length : index;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
