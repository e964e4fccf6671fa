import type { Table } from '../table/table.ts';
import type { ComparisonFiles } from './options.ts';
import { type Naming, trainingSteps } from './training-steps.ts';

/** A line of `--progress json`; docs/decisions/retraining.md. */
export const sayJson = (line: object): void => console.log(JSON.stringify(line));

/**
 * A training that says what it does as lines of JSON: each stage when it begins, its folds as they are done, and its
 * figures (MAE, RMSE, R², out of fold) when it has some.
 */
export async function trainWithJson(
  table: Table,
  naming: Naming,
  other: ComparisonFiles | null,
): Promise<ReturnType<ReturnType<typeof trainingSteps>['result']>> {
  sayJson({ stage: 'preparing', rows: table.target.values.length });
  const { steps, result } = trainingSteps(table, naming, other);
  for (const { stage, fits, run } of steps) {
    let done = 0;
    sayJson({ stage, done, of: fits });
    const figures = await run(() => sayJson({ stage, done: ++done, of: fits }));
    if (figures) sayJson({ stage, done, of: fits, figures });
  }
  return result();
}
