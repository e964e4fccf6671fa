import type { Feature } from '../feature.ts';
import { groupsOfSame } from '../same-rows.ts';
import { type Column, lineOf, type Table } from '../table.ts';
import { copies } from './copies.ts';
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
  const seen = new Set<string | number>();
  const different = Array.from(groups.keys()).filter(
    (row) => seen.size < seen.add(groups[row] as string | number).size,
  );
  const ofColumn = (feature: Feature, column: Column | undefined): Finding[] => {
    if (column === undefined) return [];
    const { name } = feature;
    if ('texts' in column) return spellings(name, column.texts);
    const { numbers } = column;
    const times = moments(name, numbers);
    // What has a unit is an amount; moments often grow with the rows. The target is near its offset by nature.
    const hasUnit = feature.kind === 'numeric' && feature.unit !== null;
    const identifies =
      reading?.declared.has(name) || hasUnit || times.length > 0
        ? []
        : identifier(name, new Float64Array(different.map((row) => numbers[row] as number)));
    return [
      ...(identifies.length > 0 || name === table.carry
        ? identifies
        : sameAsTarget(name, numbers, target.name, target.values)),
      ...times,
      ...outliers(name, numbers, (row) => lineOf(table, row)),
    ];
  };
  return [
    ...(reading?.findings ?? []),
    ...outliers(target.name, target.values, (row) => lineOf(table, row)),
    ...copies(groups),
    ...features.flatMap((feature, place) => ofColumn(feature, columns[place])),
  ];
}
