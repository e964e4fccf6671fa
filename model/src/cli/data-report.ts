import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import type { Feature } from '../table/feature.ts';
import type { Finding } from '../table/findings/finding.ts';
import { quantilesOf } from '../table/quantile.ts';
import type { Column, Table } from '../table/table.ts';
import { textTable } from './text-table.ts';

const MOST_NAMED = 4;
const LONGEST = 40;

/** The report of the data, before anything is trained: how they were read, each column, and what is suspicious. */
export function dataReport(table: Table, findings: readonly Finding[], m: Messages, language: Language): string {
  const { features, columns, target, files, reading } = table;
  const count = (value: number) => value.toLocaleString(language);
  const amount = (value: number) => value.toLocaleString(language, { maximumSignificantDigits: 6 });
  const range = (numbers: Float64Array) => {
    const at = quantilesOf(numbers);
    return `${amount(at(0))} – ${amount(at(1))}`;
  };
  const row = (name: string, kind: Feature['kind'] | 'target', column: Column, values: string) => {
    const cells = 'numbers' in column ? column.numbers : column.texts;
    const missing = cells.filter((cell: number | string) => cell === '' || Number.isNaN(cell)).length;
    return [name, m.kindName(kind), count(missing), count(new Set<number | string>(cells).size), values];
  };
  const ofFeature = (feature: Feature, column: Column) => {
    if ('numbers' in column) return row(feature.name, feature.kind, column, withUnit(feature, range(column.numbers)));
    return row(feature.name, feature.kind, column, named(feature));
  };
  const lines = [
    m.dataOf(
      files.map(({ name }) => name),
      target.values.length,
      features.length,
    ),
    ...(reading
      ? [m.readAs(reading.encoding, m.delimiterName(reading.delimiter), m.decimalName(reading.decimal))]
      : []),
  ];
  const cells = [
    [m.column, m.kind, m.missing, m.different, m.values],
    ...features.map((feature, place) => ofFeature(feature, columns[place] as Column)),
    row(target.name, 'target', { numbers: target.values }, range(target.values)),
  ];
  const parts = [lines.join('\n'), textTable(cells)];
  const constant = (reading?.constant ?? []).map(({ name, value }) =>
    value === '' ? m.leftOutEmpty(name) : m.leftOutConstant(name, value),
  );
  if (constant.length > 0) parts.push(constant.join('\n'));
  const marks = { refuse: '✖', warn: '!' };
  const found = findings.map(({ severity, say }) => `  ${marks[severity]} ${say(m)}`);
  parts.push(found.length > 0 ? [m.suspicious, ...found].join('\n') : m.nothingSuspicious);
  return parts.join('\n\n');
}

const withUnit = (feature: Feature, text: string) =>
  feature.kind === 'numeric' && feature.unit !== null ? `${text} ${feature.unit}` : text;

function named(feature: Feature): string {
  if (feature.kind === 'numeric') return '';
  const values = feature.categories.map(({ value }) => value);
  const names = values.slice(0, MOST_NAMED).join(', ');
  if (names.length > LONGEST) return `${names.slice(0, LONGEST)}…`;
  return values.length > MOST_NAMED ? `${names}, …` : names;
}
