import { stringify } from 'yaml';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { grade } from '../../grader/grade.ts';
import type { Result } from '../../grader/result.ts';
import { discard } from '../../proof/application.ts';
import { Work } from '../../proof/work.ts';
import { leftOver } from './left-over.ts';

export const IMAGE = 'node:24-trixie-slim';

type Services = Record<string, Record<string, unknown>>;

/** A service that runs a script of the shell after others have ended. */
export const sh = (script: string, after: string[], more: Record<string, unknown> = {}) => ({
  image: IMAGE,
  user: 'root',
  command: ['sh', '-c', script.replaceAll('$', '$$$$')],
  depends_on: Object.fromEntries(after.map((name) => [name, { condition: 'service_completed_successfully' }])),
  ...more,
});

interface Options {
  /** What else stands in the compose file of a folder. */
  top?: (folder: string) => Record<string, unknown>;
  prepare?: (work: Work) => void;
  /** Is told the name of all that will be made, before it is. */
  before?: (name: string) => void;
}

/** Grades Activity 02 of services, beside an application that ends at once; nothing of it may be left. */
export async function gradeServices(
  services: Services,
  { top = () => ({}), prepare = () => {}, before = () => {} }: Options = {},
): Promise<Record<string, Result>> {
  const app = { build: '.', command: ['true'] };
  const work = new Work().copy(ROOT, ['db/init']).write('Dockerfile', `FROM ${IMAGE}\n`);
  work.write('compose.yaml', stringify({ services: { app, ...services }, ...top(work.dir) }));
  prepare(work);
  let name = '';
  const onRun = (run: { name: string }) => {
    name = run.name;
    before(name);
  };
  try {
    const report = await grade(work.dir, { language: 'en', activity: '02', onRun });
    const left = [...(await leftOver(name)), ...report.leftOver];
    if (left.length > 0) throw new Error(`left over: ${left.join(', ')}`);
    return Object.fromEntries(report.results.map((result) => [result.id, result]));
  } finally {
    await discard(work);
  }
}
