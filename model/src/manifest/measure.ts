import type { SalaryTable } from '../table/salary-table.ts';
import type { Table } from '../table/table.ts';
import type { Prepared, Trained } from '../training.ts';
import { attributeAucs } from './attribute-auc.ts';
import type { CardMetrics } from './card.ts';
import { selectionRates } from './fairness.ts';
import { heldOutRows } from './held-out.ts';
import { raiseFit } from './raise.ts';
import { residualsOf } from './residuals.ts';
import { lastYear } from './temporal.ts';

export const isSalary = (table: Table): table is SalaryTable => 'gender' in table;

/** Measures what only the model card says; trains further models for it. */
export async function measureCard(prepared: Prepared, trained: Trained): Promise<CardMetrics> {
  const { table, data } = prepared;
  const rows = heldOutRows(prepared, trained);
  const residuals = residualsOf(rows);
  if (!isSalary(table)) return { residuals };
  const temporal = await lastYear(prepared, table);
  return {
    residuals,
    raise: raiseFit(rows, promotionsOf(table)),
    ...(temporal !== null && { temporal }),
    fairness: { ...selectionRates(table, rows, data.seed), attributeAucs: await attributeAucs(prepared, table) },
  };
}

function promotionsOf({ features, columns }: SalaryTable): (row: number) => boolean {
  const [before, after] = ['seniority', 'targetSeniority'].map((name) => {
    const column = columns[features.findIndex((feature) => feature.name === name)];
    if (!column || !('texts' in column)) throw new Error(`No ${name}.`);
    return column.texts;
  });
  return (row) => before?.[row] !== after?.[row];
}
