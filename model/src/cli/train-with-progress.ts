import { Listr } from 'listr2';
import { ALGORITHM_LABELS } from '../manifest/texts.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import type { Table } from '../table/table.ts';
import { FOLDS } from '../training.ts';
import type { ComparisonFiles } from './options.ts';
import { type Naming, type Step, trainingSteps } from './training-steps.ts';

/**
 * A training with a progress display (plain lines without a terminal).
 * @param quiet without progress
 */
export async function trainWithProgress(
  table: Table,
  naming: Naming,
  m: Messages,
  language: Language,
  quiet = false,
  other: ComparisonFiles | null = null,
): Promise<ReturnType<ReturnType<typeof trainingSteps>['result']>> {
  const { steps, result } = trainingSteps(table, naming, other);
  const titleOf = (stage: Step['stage']) => {
    if (stage === 'fitting' || stage === 'exporting') return m[stage];
    return stage === 'comparing' ? m.measuringOther : m.comparing(ALGORITHM_LABELS[stage][language], FOLDS);
  };
  const tasks = steps.map(({ stage, run }) => ({
    title: titleOf(stage),
    task: async (_: unknown, task: { output: string }) => {
      let done = 0;
      await run(() => {
        task.output = `${++done}`;
      });
    },
  }));
  await new Listr(tasks, {
    renderer: quiet ? 'silent' : 'default',
    fallbackRenderer: quiet ? 'silent' : 'simple',
  }).run();
  return result();
}
