import type { Groups } from '../../learn/folds.ts';
import { type Finding, warn } from './finding.ts';

/** Up to this share of rows copies happen by chance where columns have few values. */
const FEW = 0.05;

/** Rows that stand there again: a model that saw one is measured on the other, unless both are in one fold. */
export function copies(groups: Groups): Finding[] {
  const [rows, different] = [groups.length, new Set<string | number>(groups).size];
  return rows - different <= FEW * rows ? [] : [warn((m) => m.copiedRows(rows - different, rows, different))];
}
