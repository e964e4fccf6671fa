import { type Column, lineOf, type Table } from '../table.ts';
import { copies, groupsOfSame } from './copies.ts';
import type { Finding } from './finding.ts';
import { identifier } from './identifiers.ts';
import { moments } from './moments.ts';
import { outliers } from './outliers.ts';
import { sameAsTarget } from './same-as-target.ts';
import { spellings } from './spellings.ts';

/** What to say of a table before it is trained on: what was seen when it was read, and what its values show. */
export function findingsOf(table: Table): Finding[] {
  const { features, columns, target, reading } = table;
  // Any other table's groups are these already.
  const groups = reading ? table.groups : groupsOfSame(table);
  const different = Array.from(groups.keys()).filter((row) => groups[row] === row);
  const ofColumn = (name: string, column: Column | undefined): Finding[] => {
    if (column === undefined) return [];
    if ('texts' in column) return spellings(name, column.texts);
    const { numbers } = column;
    const declared = reading?.declared.has(name) ?? false;
    const times = moments(name, numbers);
    // Moments often grow with the rows.
    const plain = declared || times.length > 0;
    const identifies = plain
      ? []
      : identifier(
          name,
          Float64Array.from(different, (row) => numbers[row] as number),
        );
    return [
      ...(identifies.length > 0 ? identifies : sameAsTarget(name, numbers, target.name, target.values)),
      ...times,
      ...outliers(name, numbers, (row) => lineOf(table, row)),
    ];
  };
  return [
    ...(reading?.findings ?? []),
    ...outliers(target.name, target.values, (row) => lineOf(table, row)),
    ...copies(groups),
    ...features.flatMap(({ name }, place) => ofColumn(name, columns[place])),
  ];
}
